/**
 * A company's name without what two writers write differently: full-width and half-width characters and brackets,
 * blanks, 有限责任公司 for 有限公司, upper and lower case.
 */
export const foldEmployer = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s·・.,，。、]/gu, '')
    .replaceAll(/[[{【〔「『]/gu, '(')
    .replaceAll(/[\]}】〕」』]/gu, ')')
    .replaceAll('有限责任公司', '有限公司')
    .replaceAll('有限責任公司', '有限公司')
    .toLowerCase();

/** Whether two names differ, and only as two writers of one name would. */
export const areAlike = (a: string, b: string): boolean =>
  a !== '' && b !== '' && a !== b && foldEmployer(a) === foldEmployer(b);
