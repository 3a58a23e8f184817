import { expect, test } from 'vitest';
import { lookOf } from '../../../../renderer/features/evidence/preview/look.ts';

test.each([
  ['截图.png', 'image/png', 'picture'],
  ['图.svg', 'image/svg+xml', 'picture'],
  ['照片.heic', 'image/heic', 'scan'],
  ['扫描.tif', 'image/tiff', 'scan'],
  ['原片.cr2', 'image/x-canon-cr2', 'none'],
  ['证书.pdf', 'application/pdf', 'pdf'],
  ['证书.pdf.exe', 'application/x-msdownload', 'none'],
  ['页面.html', 'text/html', 'text'],
  ['说明.md', 'text/markdown', 'markdown'],
  ['说明.md', 'text/plain', 'markdown'],
  ['清单.csv', 'text/csv', 'table'],
  ['日志.log', 'text/plain', 'text'],
  ['程序.rs', 'application/octet-stream', 'unknown'],
  ['报告.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'document'],
  ['报告.docx', 'application/zip', 'document'],
  ['宏.docm', 'application/vnd.ms-word.document.macroEnabled.12', 'document'],
  ['其他.zip', 'application/zip', 'none'],
  ['录音.m4a', 'audio/x-m4a', 'audio'],
  ['录像.mov', 'video/quicktime', 'video'],
  ['损坏.png', 'application/octet-stream', 'picture'],
])('%s of type %s is looked at as %s', (name, mediaType, look) => {
  expect(lookOf({ name, mediaType })).toBe(look);
});
