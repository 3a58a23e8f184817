import type { forms as reference } from '../zh-CN/forms.ts';

export const forms: typeof reference = {
  title: '空白表單',
  own: '基準裡列出的產出，可以在這裡填成表，存為佐證。表單由本應用程式依基準自擬，並非主管機關印製；文字用基準自己的語言。',
  all: '所有表單',
  under: '填好的表會歸到「{{title}}」底下。',
  fillIn: '填寫',
  fillInNamed: '填寫：{{title}}',
  print: '列印空白表',
  printNamed: '列印空白表：{{title}}',
  fillInForm: '填表',
  fillInFormNamed: '填表：{{title}}',
  filled: '填過的表',
  answered: '已填 {{answered}}/{{total}} 欄',
  isKept: '已存為佐證',
  keep: '存為佐證',
  keepAgain: '存為佐證的新版本',
  removed: '已移除這份表，存下的佐證還在',
  cell: '{{column}}，第 {{row}} 列',
  addRow: '加一列',
  addRowNamed: '加一列：{{table}}',
  removeRow: '刪除第 {{row}} 列',
};
