import type { ExchangeWords } from './words.ts';

export const en: ExchangeWords = {
  column: {
    id: 'Id',
    parent: 'Parent id',
    type: 'Kind',
    code: 'Code',
    heading: 'Name',
    text: 'Text',
    level: 'Level',
    requires: 'Requires',
  },
  example: [
    { id: 'T1', type: 'duty', code: 'T1', text: 'Prepare training data' },
    {
      id: 'T1.1',
      parent: 'T1',
      type: 'task',
      code: 'T1.1',
      text: 'Label images',
      level: '3',
      requires: 'K1 S1',
    },
    {
      id: 'T1.1-P1',
      parent: 'T1.1',
      type: 'indicator',
      code: 'P1.1.1',
      text: 'Labels a batch of images by the guideline and in time, with at most 2% errors in a spot check.',
      level: '3',
    },
    { id: 'K1', type: 'knowledge', code: 'K01', text: 'Guidelines for labelling images' },
    { id: 'S1', type: 'skill', code: 'S01', text: 'Using a labelling tool' },
  ],
  sheet: { table: 'Standard', example: 'Example' },
  finding: {
    'file-too-large':
      'The file has {{bytes}} bytes, more than the limit of {{limit}}. Split it and import the parts.',
    'file-empty': 'The file is empty. Look whether it was saved, or export or download it again.',
    'other-file':
      'This is a {{kind}} file and no standard. Choose a JSON, CSV or XLSX file of CASE or Zhengji.',
    'utf-16': 'The file is UTF-16 (“Unicode” in Notepad). Save it as UTF-8; save a table as “CSV UTF-8”.',
    'not-utf-8':
      'The file is not UTF-8 (perhaps GBK or Big5). Save it as “CSV UTF-8” in the spreadsheet program, or convert it in a text editor.',
    'not-json':
      'Not correct JSON at line {{line}}, column {{column}}. The file may be cut off: export or download it again.',
    'not-a-standard':
      'This is no standard that Zhengji reads: it has neither CFDocument nor nodes, nor is it a table with a head. Use the template or a CASE file.',
    'text-too-long':
      'This text has {{length}} characters, more than the limit of {{limit}}. Shorten it or split it into several.',
    'nested-too-deep':
      'Nested more than {{limit}} levels deep: no normal standard. Ask whoever sent it for a correct file.',
    'too-many-nodes':
      'There are {{count}} items, more than the limit of {{limit}}. Import them as several standards.',
    'too-many-associations':
      'There are {{count}} associations, more than the limit of {{limit}}. Import them as several standards.',
    malformed: 'The form is wrong (wanted: {{wanted}}). Export it again, or correct it.',
    'key-unknown': 'The field “{{key}}” is not known. Correct its name, or delete it.',
    'key-missing': 'The field “{{key}}” is missing. Add it, or export from Zhengji again.',
    'value-of-other-kind': '“{{value}}” should be {{wanted}}. Correct it.',
    'value-not-listed': '“{{value}}” is none of the values that are known. Use one of these: {{known}}.',
    'value-empty': 'There is nothing in it. Fill it in, or delete the whole entry.',
    'value-malformed':
      '“{{value}}” is not written as it should be. Correct it after a JSON export of Zhengji.',
    'value-repeated': 'The id “{{value}}” was given before. Make it unique.',
    'number-too-small': '{{value}} is too small. Use {{limit}} or more.',
    'number-too-large': '{{value}} is too large. Use {{limit}} or less.',
    'parent-not-before':
      'No entry before this one has the id “{{value}}”. Correct the parent’s id; parents come before their children, and null stands at the top.',
    'reference-unknown':
      'Nothing in this file has the id “{{value}}”. Use one that is there, or take this out.',
    'newer-format':
      'Exported by a newer version of Zhengji (format {{format}}; this one reads up to {{newest}}). Update Zhengji.',
    'extension-mismatch':
      'What Zhengji added does not fit the rest: {{reason}} If items were removed elsewhere, correct it here too, or export from Zhengji again.',
    'document-missing': 'There is no CFDocument, so this is no whole CASE package. Ask for the CFPackage.',
    'title-missing': 'There is no title. Give the standard a name in title of CFDocument.',
    'items-missing': 'There is no item at all. Look whether the items were exported.',
    'identifier-missing': 'This item has no identifier. Give it a unique one.',
    'identifier-repeated':
      'The identifier {{identifier}} is already that of {{other}}. Give each item one of its own.',
    'statement-missing': 'This item has no text. Fill in fullStatement.',
    'parent-missing':
      'The parent of “{{item}}” is not in this file. Add it, or place the item beneath one of the file or the document.',
    cycle: 'Items are their own ancestors: {{items}}. Correct the parent of one of them.',
    'column-missing': 'The column “{{column}}” is missing. Add it as in the template.',
    'column-unknown': 'The column “{{column}}” is not known. Rename it as in the template, or delete it.',
    'column-repeated': 'The column “{{column}}” occurs twice. Keep one.',
    'cell-missing':
      '“{{column}}” is empty. Fill it in; if cells are merged, unmerge them first and fill in every row.',
    'cell-malformed': '“{{value}}” cannot be “{{column}}”. Fill it in as in the template’s example.',
    'cells-beyond-columns':
      'This row has more cells than the head. Look whether commas in texts stand in quotation marks, or add the column’s name.',
    'id-malformed':
      '“{{value}}” cannot be an id. Use Latin letters, digits, dots and hyphens only, with a letter or digit first.',
    'id-repeated':
      'The id “{{value}}” is already that of row {{row}}. Make it unique; if the spreadsheet program made 1.1 of 1.10, format the column as text.',
    'type-unknown':
      'The kind “{{value}}” is not known. Use one of the template’s, such as {{types}}; leave it empty if none fits.',
    'level-unknown': '“{{value}}” is no level. Fill in a whole number from 1 to 6, or leave it empty.',
    'parent-unknown':
      'No row has the id “{{value}}”. Fill in the id of a row of this table; leave it empty at the top.',
    'link-unknown': 'No row has the id “{{value}}”. Fill in ids of rows of this table, with blanks between.',
    formula:
      '“{{value}}” is a formula. Copy it and paste it as values; if it is meant as text, put an apostrophe before it.',
    'spreadsheet-error':
      '“{{value}}” is an error of the spreadsheet program. Correct the formula and paste it as values.',
    'characters-lost':
      'The text has “�”: characters were lost when it was saved. Save the original as “CSV UTF-8” again.',
    'quote-open':
      'A quotation mark opens in this row and never closes. They must come in pairs; within a text, double them.',
    'workbook-old':
      'This is a workbook of the old format (.xls), or one behind a password. Open it in a spreadsheet program, take the password off and save it as .xlsx.',
    'workbook-damaged':
      'The workbook is damaged and cannot be read. Open it in a spreadsheet program and save it as a new .xlsx.',
    'workbook-too-large':
      'Unpacked, the workbook takes {{bytes}} bytes, more than the {{limit}} allowed. Keep only the sheet of the standard and save it as a new file.',
    macros: 'There are macros in the workbook. Save it as an .xlsx without macros first.',
    'sheet-hidden':
      'The sheet “{{sheet}}”, in which the standard stands, is hidden. Show it in the spreadsheet program, look at it, and import again.',
    'cells-merged': '{{value}} are merged cells. Unmerge them and fill in each row.',
    'cell-date':
      'The spreadsheet took this cell for a date ({{value}}). Set the whole column to the format “Text” and type it again.',
    'more-findings': 'There are {{count}} more findings. Correct those above first, then check again.',
  },
  value: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list […]',
    object: 'an object {…}',
  },
  loss: {
    'no-place': 'Zhengji has no field for it',
    'told-otherwise': 'Zhengji writes it in its own way',
    elsewhere: 'its other end is not in this file',
    'second-parent': 'an item has one parent; the others were left',
    'other-sheet': 'stands in another sheet, which was not taken in',
  },
};
