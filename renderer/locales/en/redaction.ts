import type { redaction as reference } from '../zh-CN/redaction.ts';

export const redaction: typeof reference = {
  copy: 'Redacted copy',
  none: 'Where names or numbers are not for everybody, make a copy without them. The original stays as it is; the dossier takes the copy.',
  there:
    'The dossier takes this copy (places blackened: {{number}}; made {{made}}). The original stays as it is.',
  older: 'This copy was made of a former file; the file has been replaced since, so make it again.',
  make: 'Make a redacted copy',
  remake: 'Make it again',
  look: 'Look at the copy',
  saveCopy: 'Save the copy',
  remove: 'Stop using the copy',
  removeTitle: 'Stop using the redacted copy?',
  removeAbout: 'From then on the dossier takes the original, with nothing blackened.',
  title: 'Blacken',
  how: 'Drag over what is to be blackened. In the saved copy the text and pixels beneath are gone; the pages of a PDF all become pictures.',
  page: 'Page {{page}}',
  pageOf: 'Page {{page}} of {{pages}}',
  mask: 'Blackened place {{number}}',
  maskKeys: 'Arrows move it, Shift and arrows size it, Delete takes it away',
  add: 'Add a place',
  takeBack: 'Take the last away',
  save: 'Save the copy ({{number}})',
  making: 'Making it: page {{page}} of {{pages}}',
  failed: 'That did not work: the file is damaged, or too large to be worked on here. Nothing was saved.',
};
