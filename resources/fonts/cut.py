#!/usr/bin/python3
"""Cuts song.ttc and hei.ttc from Debian's Noto CJK collections. Run once per release of Noto; README.md says why.

  apt-get install fonttools fonts-noto-cjk fonts-noto-cjk-extra && ./cut.py
"""

import hashlib
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

NOTO = Path('/usr/share/fonts/opentype/noto')
HERE = Path(__file__).parent
CUTS = [
    (
        'NotoSerifCJK-Regular.ttc',
        'a04178ec485dffdff7cc0c0c20e1fce9202d7e2160d805e8e44a4c8841c58481',
        'song.ttc',
    ),
    (
        'NotoSansCJK-Medium.ttc',
        '197d5e1e019faca33a4d55931c7d68b8056f3b97cb862049f5cb8de9efdfb8ce',
        'hei.ttc',
    ),
]
SC, TC = 2, 3  # their places in the collections: JP KR SC TC HK
HANGUL = [(0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xFFA0, 0xFFDC)]
# The app lays text out itself, one glyph a character: substitution and vertical writing are not asked for.
TABLES = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'VORG', 'vhea', 'vmtx', 'DSIG']


def is_hangul(code_point):
    return any(first <= code_point <= last for first, last in HANGUL)


def open_face(path, index):
    # A face cannot be subset twice, and faces of one collection share their tables: open it anew each time.
    face = TTCollection(path, lazy=True).fonts[index]
    face.recalcTimestamp = False  # the same input gives the same bytes
    return face


def cut(source, target):
    # Both faces keep the glyphs of both, so that their outlines stay one table in the file.
    glyphs = {
        glyph
        for index in (SC, TC)
        for code_point, glyph in open_face(source, index).getBestCmap().items()
        if not is_hangul(code_point)
    }
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=True, name_IDs=['*'], name_languages=['*']
    )
    options.drop_tables += TABLES
    collection = TTCollection()
    for index in (SC, TC):
        face = open_face(source, index)
        cutter = subset.Subsetter(options)
        cutter.populate(glyphs=glyphs)
        cutter.subset(face)
        collection.fonts.append(face)
    collection.save(target, shareTables=True)


for name, digest, target in CUTS:
    source = NOTO / name
    if hashlib.sha256(source.read_bytes()).hexdigest() != digest:
        raise SystemExit(f'{source} is not the release that README.md names')
    cut(source, HERE / target)
    print(target, (HERE / target).stat().st_size, hashlib.sha256((HERE / target).read_bytes()).hexdigest())
