import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { chromium } from '@playwright/test';
import { drawApart } from '../../electron/dossier/apart.ts';
import type { Drawn } from '../../electron/dossier/draw.ts';
import { spawnNodeDrawWorker } from '../../electron/dossier/node.ts';
import { PictureDecoder } from '../../electron/pictures/decoder.ts';
import { spawnNodePictureWorker } from '../../electron/pictures/node.ts';
import type { DossierDocument, Plate, Row } from '../../shared/dossier/document.ts';
import { findTestBrowser } from '../e2e/chromium.ts';
import { figure, time, type Figure } from './figure.ts';
import { watchMemory } from './memory.ts';

const PICTURES = 100;
const ROWS = 2000;
const HEAD = ['编号', '指标', '佐证', 'SHA-256'];
const SHARES = [3, 20, 12, 14];

/** A dossier of some 200 pages, held against Chromium's print-to-PDF of the same content; its memory and what else waited. */
export async function dossier(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-bench-'));
  try {
    const canvas = createCanvas(1600, 1200);
    const pictures = Array.from({ length: PICTURES }, (_, index) => writePicture(canvas, folder, index));
    const print = await printerOf(folder, pictures);
    const memory = watchMemory();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    let drawn: Drawn | undefined;
    delay.enable();
    const ours = await time(async () => {
      drawn = await drawHere(folder, pictures);
    });
    delay.disable();
    const most = memory.stop();
    const { took, pages } = await print();
    process.stderr.write(`dossier: ${drawn?.pages ?? 0} pages, printed by Chromium ${pages}\n`);
    return [
      figure('dossier-200-pages', ours / 1000, 's', took / 1000),
      figure('dossier-200-pages-memory', most / 1e6, 'MB', 500),
      figure('dossier-200-pages-longest-wait', delay.max / 1e6, 'ms', 50),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pictures of 1600 × 1200, no two alike, from one canvas: each would keep its pixels in memory. */
function writePicture(canvas: Canvas, folder: string, index: number): string {
  const pen = canvas.getContext('2d');
  for (let stroke = 0; stroke < 400; stroke += 1) {
    const seed = (index * 7919 + stroke * 104729) % 1_000_003;
    pen.fillStyle = `hsl(${seed % 360} 60% ${30 + (seed % 50)}%)`;
    pen.fillRect((seed * 31) % 1600, (seed * 17) % 1200, 40 + (seed % 300), 30 + (seed % 200));
  }
  const path = join(folder, `${index}.jpg`);
  writeFileSync(path, canvas.toBuffer('image/jpeg', 85));
  return path;
}

const digestOf = (index: number) => createHash('sha256').update(String(index)).digest('hex').slice(0, 16);
const cellsOf = (index: number): readonly string[] => [
  String(index + 1),
  `能够依据规范对第 ${index + 1} 批图像分类标注并抽样复核`,
  `复核记录 ${index + 1}`,
  digestOf(index),
];
const titleOf = (index: number) => `佐证 ${index + 1}　第 ${index + 1} 批标注的屏幕截图`;

function documentOf(pictures: readonly string[]): DossierDocument {
  const rows = Array.from({ length: ROWS }, (_, index): Row => ({
    cells: cellsOf(index).map((text) => ({ text })),
  }));
  const plates = pictures.map((ref, index): Plate => ({
    kind: 'plate',
    id: `plate-${index}`,
    title: titleOf(index),
    lines: [{ text: '四月起在标注平台上完成，由项目组长复核。' }],
    picture: { ref, otherwise: '' },
  }));
  const head: Row = { cells: HEAD.map((text) => ({ text, style: 'label', shade: true })) };
  return {
    language: 'zh-CN',
    title: '申报材料',
    author: '林晓',
    madeOn: '2026-11-24',
    runningHead: '申报材料',
    pageNumber: '第 {page} 页 共 {pages} 页',
    cover: null,
    contents: '目录',
    sections: [
      {
        id: 'table',
        title: '能力对照表',
        blocks: [{ kind: 'table', columns: SHARES.map((share) => ({ share })), head: [head], rows }],
      },
      { id: 'plates', title: '佐证材料汇编', blocks: plates },
    ],
  };
}

/** As the app draws it: in a process of its own, pictures through the one that decodes them, onto the disk. */
async function drawHere(folder: string, pictures: readonly string[]): Promise<Drawn> {
  const decoder = new PictureDecoder({ spawn: spawnNodePictureWorker });
  const out = join(folder, 'ours.pdf');
  writeFileSync(out, '');
  try {
    return await drawApart(spawnNodeDrawWorker, {
      document: documentOf(pictures),
      fontsFolder: resolve('resources/fonts'),
      pictures: (path) => decoder.openFile(path, join(folder, 'passed')),
      path: out,
    });
  } finally {
    decoder.close();
  }
}

/** The same as a page of HTML. Chromium has started and the page's file is there before the time is taken. */
async function printerOf(folder: string, pictures: readonly string[]) {
  const total = SHARES.reduce((sum, share) => sum + share);
  const table = [
    `<table><colgroup>${SHARES.map((share) => `<col style="width:${(100 * share) / total}%">`).join('')}</colgroup>`,
    `<thead><tr>${HEAD.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>`,
    ...Array.from({ length: ROWS }, (_, index) =>
      ['<tr>', ...cellsOf(index).map((text) => `<td>${text}</td>`), '</tr>'].join(''),
    ),
    '</tbody></table>',
  ].join('');
  const plates = pictures
    .map(
      (path, index) =>
        `<h2>${titleOf(index)}</h2><p>四月起在标注平台上完成，由项目组长复核。</p><img src="${path}">`,
    )
    .join('');
  const style = `@page{size:A4;margin:26mm 18mm 23mm 28mm}
    body{margin:0;font:10.5pt/17pt "Noto Serif CJK SC",serif} table{border-collapse:collapse;table-layout:fixed;width:100%}
    td,th{border:.5pt solid;padding:2pt 4pt;overflow-wrap:anywhere} tr{break-inside:avoid} img{max-width:100%} h1,h2{font-size:12pt}
    h2{break-before:page}`;
  const html = join(folder, 'page.html');
  writeFileSync(
    html,
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${style}</style><h1>能力对照表</h1>${table}${plates}`,
  );
  const { path, env } = await findTestBrowser(resolve('.'));
  return async () => {
    const browser = await chromium.launch({
      ...(path !== undefined && { executablePath: path }),
      env: { ...process.env, ...env },
      args: ['--no-sandbox'],
    });
    try {
      const page = await browser.newPage();
      const out = join(folder, 'theirs.pdf');
      const took = await time(async () => {
        await page.goto(`file://${html}`);
        await page.pdf({ path: out, preferCSSPageSize: true, tagged: true, outline: true });
      });
      const pages = readFileSync(out, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      return { took, pages };
    } finally {
      await browser.close();
    }
  };
}
