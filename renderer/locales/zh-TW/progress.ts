import type { progress as reference } from '../zh-CN/progress.ts';

export const progress: typeof reference = {
  title: '進展圖',
  lead: '佐證走到了哪裡。每幅圖都有對應的表，也可以存成檔案放進報告。',
  as: '「{{title}}」顯示為',
  shown: { chart: '圖', table: '表' },
  save: '把「{{title}}」存成 {{format}}',
};
