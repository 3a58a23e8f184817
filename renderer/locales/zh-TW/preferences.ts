import type { preferences as reference } from '../zh-CN/preferences.ts';

export const preferences: typeof reference = {
  title: '設定',
  language: '語言',
  languageAbout: '介面與提示所用的語言。標準的文字保留原來的語言。',
  systemLanguage: '依系統（{{name}}）',
  colorScheme: '外觀',
  reading: '申報條件的理解',
  readingAbout: '標準有幾處沒有寫明的地方；判斷申報資格時依哪一種理解。判斷結果裡會寫明用了哪一條理解。',
  keys: '快速鍵',
  keysAbout: '用語音輸入或容易誤觸時，可以關閉單一字元的快速鍵。',
  searchKey: '按 / 移到基準的查找欄',
  portfolio: '能力檔案',
  portfolioDir: '位置',
  portfolioNone: '尚未開啟能力檔案。',
  portfolioCounts: '佐證 {{evidence}} 份，對應關係 {{claims}} 條，工作成果 {{workOutputs}} 項',
  about: '關於證跡',
  version: '版本 {{version}}',
  hostWindow: '在 Electron 視窗中執行',
  hostBrowser: '在本機瀏覽器中執行',
  offline: '證跡不連網：資料只在能力檔案的資料夾裡。',
};
