import type { keeping as reference } from '../zh-CN/keeping.ts';

export const keeping: typeof reference = {
  history: '變動紀錄',
  historyLead:
    '能力檔案裡的每一次變動，最近的在前：何時、哪筆紀錄、原來是什麼。每筆都鎖住前一筆，更動任何一筆都看得出來。',
  changes: '共 {{count}} 筆變動',
  earlier: '再看更早的',
  nothing: '（空）',
  recordHistory: '變動紀錄',
  noChanges: '還沒有變動。',
  damaged: '能力檔案有損壞',
  whatIsDamaged: '看看損壞了什麼、可以怎麼辦',
  health: '檔案檢查',
  healthLead:
    '看看能力檔案是否完好：資料庫、每筆紀錄、每個檔案、簽核。只讀不寫，不會更動任何內容。開啟時會快速檢查一遍，檔案則在一個月裡分批核對。',
  checkAll: '完整檢查',
  sound: '能力檔案完好',
  noFindings: '沒有發現問題。',
  checked: '檢查了 {{rows}} 筆紀錄、{{objects}} 個檔案（{{bytes}}）。',
  depth: {
    quick: '{{moment}} 快速檢查過，沒有逐個讀檔案。',
    slice: '{{moment}} 檢查過，核對了今天該看的一批檔案。',
    full: '{{moment}} 完整檢查過。',
  },
};
