import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyNameOf, openingOf } from '../../../shared/evidence/opening.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

test.each([
  ['证书.pdf', 'application/pdf'],
  ['截图.PNG', 'image/png'],
  ['记录.txt', 'text/plain'],
  ['报告.docx', `${OFFICE}.wordprocessingml.document`],
  ['表.xlsx', `${OFFICE}.spreadsheetml.sheet`],
  ['录像.mov', 'video/quicktime'],
  ['没有扩展名的扫描件', 'application/pdf'],
])('%s of type %s opens at once', (name, mediaType) => {
  expect(openingOf({ name, mediaType })).toEqual({ how: 'at-once' });
});

test.each([
  ['页面.html', 'text/html', 'page'],
  ['图.svg', 'image/svg+xml', 'page'],
  ['数据.xml', 'application/xml', 'page'],
  ['页面改名.pdf', 'text/html', 'page'],
  ['程序.py', 'text/x-python', 'script'],
  ['笔记.ipynb', 'application/x-ipynb+json', 'script'],
  ['宏.docm', 'application/vnd.ms-word.document.macroEnabled.12', 'macros'],
  ['宏改名.docx', 'application/vnd.ms-word.document.macroEnabled.12', 'macros'],
  ['旧.doc', 'application/x-cfb', 'macros'],
  ['包.zip', 'application/zip', 'archive'],
  ['包.7z', 'application/x-7z-compressed', 'archive'],
  ['改名.docx', 'application/zip', 'archive'],
  ['模型.safetensors', 'application/octet-stream', 'unknown'],
  ['README', 'application/octet-stream', 'unknown'],
  ['损坏.pdf', 'application/octet-stream', 'unknown'],
])('%s of type %s is asked about: %s', (name, mediaType, danger) => {
  expect(openingOf({ name, mediaType })).toEqual({ how: 'after-question', danger });
});

test.each([
  ['证书.pdf.exe', 'application/x-msdownload'],
  ['证书.pdf', 'application/x-msdownload'],
  ['程序', 'application/x-elf'],
  ['捷径.lnk', 'application/x.ms.shortcut'],
  ['链接.url', 'application/octet-stream'],
  ['应用.desktop', 'application/octet-stream'],
  ['a.bat', 'application/octet-stream'],
  ['a.js', 'text/plain'],
  ['a.hta', 'text/html'],
  ['a.jar', 'application/java-archive'],
  ['a.exe. ', 'application/octet-stream'],
  ['a.e\u200Bxe', 'application/x-msdownload'],
  ['a.dmg', 'application/x-apple-diskimage'],
])('%s of type %s is only saved', (name, mediaType) => {
  expect(openingOf({ name, mediaType })).toEqual({ how: 'never', danger: 'program' });
});

test.each([
  ['证书.pdf', 'application/pdf', '证书.pdf'],
  ['../../etc/passwd', 'application/octet-stream', '_.._etc_passwd'],
  ['C:\\a\\b.txt', 'text/plain', 'C__a_b.txt'],
  ['收据\u202Efdp.exe', 'application/x-msdownload', '收据_fdp.exe'],
  ['a\u0000.txt', 'text/plain', 'a_.txt'],
  ['尾巴.txt. . ', 'text/plain', '尾巴.txt'],
  ['.bashrc', 'application/octet-stream', 'bashrc'],
  ['CON', 'text/plain', '_CON.txt'],
  ['nul.tar.gz', 'application/gzip', '_nul.tar.gz'],
  ['console.log', 'text/plain', 'console.log'],
  ['…', 'application/octet-stream', '…'],
  ['...', 'application/pdf', 'file.pdf'],
  ['cafe\u0301.txt', 'text/plain', 'café.txt'],
  ['扫描件', 'image/jpeg', '扫描件.jpg'],
])('a copy of %j of type %s is called %j', (name, mediaType, copy) => {
  expect(copyNameOf({ name, mediaType })).toBe(copy);
});

test('whatever a file is called, its copy has a name that every system takes, and keeps it when cleaned again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom('application/pdf', 'text/plain', 'application/octet-stream'),
      (name, mediaType) => {
        const copy = copyNameOf({ name, mediaType });
        expect(copy).toMatch(/^[^\s.\\/:*?"<>|]/u);
        expect(copy).toMatch(/[^\s.]$/u);
        // oxlint-disable-next-line no-control-regex
        expect(copy).not.toMatch(/[\u0000-\u001F\u202A-\u202E\\/:*?"<>|]|\p{Surrogate}/u);
        expect(Buffer.byteLength(copy)).toBeLessThanOrEqual(240);
        expect(copyNameOf({ name: copy, mediaType })).toBe(copy);
      },
    ),
  );
});
