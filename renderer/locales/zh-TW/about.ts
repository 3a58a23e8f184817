import type { about as reference } from '../zh-CN/about.ts';

export const about: typeof reference = {
  guide: '使用指南',
  licences: '所用元件與授權',
  licencesAbout: '證跡用了 {{count}} 個他人的作品。點開一項可看它的授權文字。',
  licencesMissing: '找不到授權文字。請重新安裝應用程式，或在原始碼資料夾裡執行 npm run build。',
};
