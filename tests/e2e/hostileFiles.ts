import { strToU8, zipSync } from 'fflate';

/** A file that a stranger made to be looked at. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a careless viewer would put into its page: there the payload fires. */
  readonly careless: string;
  /** What shows that it really was opened here: a selector, beneath the viewer. */
  readonly shown: string;
}

const TEXT = 'pre';
const MESSAGE = 'output:has-text("文件本身没有变动")';
const PROSE = '[data-own-keys]';

/**
 * Files that try to run a script, to fetch, to send a form and to go elsewhere, in every format that is shown.
 * @param at where what they try would be heard: the n-th file at `<at>/<n>/…`
 */
export function hostileFiles(at: string): readonly HostileFile[] {
  const files: HostileFile[] = [];
  const here = () => `${at}/${files.length}`;
  const add = (
    name: string,
    bytes: Uint8Array | string,
    shown: string,
    careless: string = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1'),
  ) => files.push({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes, careless, shown });
  const script = () => `<script>top.fired=1;fetch('${here()}/script',{mode:'no-cors'})</script>`;
  const image = () => `<img src="${here()}/image" onerror="top.fired=1">`;
  const payload = () => `${script()}${image()}`;
  const svg = (within: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30" onload="top.fired=1;fetch('${here()}/load',{mode:'no-cors'})">${within}<rect width="40" height="30"/></svg>`;

  add('页面.html', `<!doctype html><title>x</title>${payload()}`, TEXT);
  add('刷新.html', `<meta http-equiv="refresh" content="0;url=${here()}/refresh">${payload()}`, TEXT);
  add(
    '表单.htm',
    `<form action="${here()}/form"><input autofocus onfocus="this.form.submit()"></form>${payload()}`,
    TEXT,
  );
  add('开窗.html', `<script>open('${here()}/open');top.location='${here()}/top'</script>${payload()}`, TEXT);
  add('框架.html', `<iframe srcdoc="&lt;script&gt;top.fired=1&lt;/script&gt;"></iframe>${payload()}`, TEXT);
  add('页.xhtml', `<html xmlns="http://www.w3.org/1999/xhtml"><body>${payload()}</body></html>`, TEXT);
  add('程序.hta', `<hta:application id="a">${payload()}`, `${TEXT}, ${MESSAGE}`);
  add('UTF-16.html', Uint8Array.from(Buffer.from(`\uFEFF${payload()}`, 'utf16le')), TEXT, payload());
  add('图.svg', svg(script()), 'img[data-fit]', payload());
  add('外图.svg', svg(`<image href="${here()}/svg-image"/><use href="${here()}/use#a"/>`), 'img[data-fit]');
  add(
    '外样式.svg',
    `<?xml-stylesheet href="${here()}/css"?>${svg(`<style>@import "${here()}/import";</style><foreignObject>${image().replace(/>$/, '/>')}</foreignObject>`)}`,
    'img[data-fit]',
  );
  add('其实是网页.txt', payload(), TEXT);
  add('其实是网页.jpg', payload(), `${TEXT}, ${MESSAGE}`);
  add('其实是网页.pdf', payload(), MESSAGE);
  add('其实是网页.docx', payload(), `${TEXT}, ${MESSAGE}`);
  add('其实是图形.png', svg(`<image href="${here()}/svg"/>`), `${TEXT}, ${MESSAGE}, img[data-fit]`);
  add('说明.md', `# 标题\n\n${payload()}\n\n<div onclick="top.fired=1">x</div>\n`, 'h1');
  add(
    '链接.md',
    `[点我](javascript:top.fired=1) ![图](${here()}/md-image) <${here()}/autolink>\n\n[a]: data:text/html,<script>top.fired=1</script>\n\n[b][a]\n`,
    PROSE,
    `<img src="${here()}/md-image" onerror="top.fired=1">`,
  );
  add('公式.csv', `a,b\n"=HYPERLINK(""${here()}/x"")",${payload().replaceAll('"', "'")}\n`, 'table');
  add('制表.tsv', `a\tb\n=cmd|' /C calc'!A0\t${payload()}\n`, 'table');
  add('数据.json', JSON.stringify({ html: payload() }), TEXT, payload());
  add(
    '笔记本.ipynb',
    JSON.stringify({ cells: [{ cell_type: 'code', outputs: [{ data: { 'text/html': payload() } }] }] }),
    TEXT,
    payload(),
  );
  add(
    '实体.xml',
    `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${here()}/xsl"?><!DOCTYPE a [<!ENTITY x SYSTEM "${here()}/entity">]><a>&x;${payload()}</a>`,
    TEXT,
  );
  add('脚本.js', `top.fired=1;fetch('${here()}/js',{mode:'no-cors'})`, TEXT, script());
  add(
    '动作.pdf',
    pdf(`/OpenAction << /S /JavaScript /JS (top.fired=1; fetch\\('${here()}/pdf'\\)) >>`),
    PDF,
    script(),
  );
  add(
    '链接.pdf',
    pdf(
      `/OpenAction << /S /URI /URI (${here()}/uri) >>`,
      `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 200 200] /A << /S /Launch /F (${here()}/launch) >> >>] /AA << /O << /S /SubmitForm /F (${here()}/submit) >> >>`,
    ),
    PDF,
    image(),
  );
  add(
    '表单.pdf',
    pdf(
      `/AcroForm << /Fields [] /XFA (<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script contentType="application/x-javascript">top.fired=1</script><image href="${here()}/xfa"/></xdp:xdp>) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (top.fired=1) >>] >> >>`,
    ),
    PDF,
    script(),
  );
  add('兼作网页.pdf', concat(pdf(''), strToU8(payload())), `${PDF}, ${MESSAGE}`);
  add('报告.docx', docx(here(), payload()), PROSE, payload());
  add(
    '宏.docm',
    docx(here(), payload(), { 'word/vbaProject.bin': strToU8('Sub AutoOpen()\nShell "calc"\nEnd Sub') }),
    PROSE,
    payload(),
  );
  add('清单.xlsx', xlsx(here(), payload()), 'table', payload());
  add('汇报.pptx', pptx(here(), payload()), PROSE, payload());
  add('炸弹.docx', bomb(), MESSAGE, payload());
  add('既是压缩包.html', concat(docx(here(), 'x'), strToU8(payload())), `${TEXT}, ${MESSAGE}, ${PROSE}`);
  add('动图.gif', `GIF89a/*\x01\x00\x01\x00*/=1;top.fired=1;${payload()}`, `img[data-fit], ${MESSAGE}`);
  add('录音.wav', concat(wav(), strToU8(payload())), 'audio');
  add(`"><img src=x onerror=top.fired=1>.txt`, payload(), TEXT);
  add('发票\u202Efdp.exe', concat(strToU8('MZ\0\0'), strToU8(payload())), MESSAGE);
  add('{{constructor.constructor("top.fired=1")()}}${top.fired=1}.txt', payload(), TEXT);
  return files;
}

const PDF = '[data-page="1"][data-state="drawn"]';

const concat = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** One page of A4 with a word on it. What is put into the catalog and into the page are dictionaries' entries. */
export function pdf(catalog: string, page = '', content = 'BT /F 24 Tf 72 700 Td (Page) Tj ET'): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join('')}`;
  return strToU8(
    `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    true,
  );
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (inner: string): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
  );

/** With a picture and a template that lie elsewhere, a part in HTML, and the payload as its words. */
const docx = (at: string, payload: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/_rels/document.xml.rels': relations(
      `<Relationship Id="r1" Type="${R}/image" Target="${at}/docx-image" TargetMode="External"/><Relationship Id="r2" Type="${R}/attachedTemplate" Target="${at}/template" TargetMode="External"/><Relationship Id="r3" Type="${R}/aFChunk" Target="a.html"/>`,
    ),
    'word/a.html': strToU8(payload),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${R}"><w:body><w:p><w:r><w:t>${escape(payload)}</w:t></w:r></w:p><w:p><w:r><w:fldChar/><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText></w:r></w:p><w:altChunk r:id="r3"/></w:body></w:document>`,
    ),
    ...more,
  });

const xlsx = (at: string, payload: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${R}"><sheets><sheet name="${escape(payload).replaceAll('"', "'")}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="r1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${R}/externalLink" Target="${at}/xlsx" TargetMode="External"/>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${escape(payload)}</t></is></c></row><row r="2"><c r="A2" t="str"><f>WEBSERVICE("${at}/f")</f><v>=1</v></c></row></sheetData></worksheet>`,
    ),
  });

const pptx = (at: string, payload: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'ppt/presentation.xml': strToU8(
      `<p:presentation xmlns:p="p" xmlns:r="${R}"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>`,
    ),
    'ppt/_rels/presentation.xml.rels': relations(
      `<Relationship Id="r1" Type="${R}/slide" Target="slides/slide1.xml"/>`,
    ),
    'ppt/slides/_rels/slide1.xml.rels': relations(
      `<Relationship Id="r1" Type="${R}/video" Target="${at}/pptx" TargetMode="External"/>`,
    ),
    'ppt/slides/slide1.xml': strToU8(
      `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${escape(payload)}</a:t></a:r></a:p></p:sld>`,
    ),
  });

/** Unpacked it has 512 MB. */
const bomb = (): Uint8Array => {
  const zeros = new Uint8Array(512 * 1024 * 1024);
  return zipSync({ 'word/document.xml': [zeros, { level: 9 }] });
};

/** A second of silence. */
export function wav(seconds = 1): Uint8Array {
  const rate = 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate * seconds, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate * seconds, 40);
  return concat(head, new Uint8Array(rate * seconds).fill(128));
}
