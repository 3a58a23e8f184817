import type { Translated } from '../translated.ts';
import type { progress as reference } from '../zh-CN/progress.ts';

export const progress: Translated<typeof reference> = {
  title: 'Progress in pictures',
  lead: 'How far the evidence has come. Each picture has its table, and can be saved for a report.',
  as: 'Show “{{title}}” as',
  shown: { chart: 'Chart', table: 'Table' },
  save: 'Save “{{title}}” as {{format}}',
};
