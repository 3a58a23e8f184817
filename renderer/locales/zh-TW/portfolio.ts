import type { portfolio as reference } from '../zh-CN/portfolio.ts';

export const portfolio: typeof reference = {
  title: '開啟能力檔案',
  intro:
    '證跡把您在人工智慧工作中的成果與佐證，對照國家職能標準整理成一份能力檔案：看得到已符合哪些要求、還缺什麼、哪一天可以申報，並印出申報資料。',
  privacy: '能力檔案就是您電腦上的一個資料夾；證跡不連網，一切都留在其中。',
  createTitle: '建立新的能力檔案',
  createAbout: '資料夾由證跡建立；它須是新的，或是空的。',
  createDir: '能力檔案的資料夾',
  create: '建立',
  openTitle: '開啟既有的能力檔案',
  openAbout: '含有 portfolio.sqlite 的那個資料夾。',
  openDir: '能力檔案的資料夾',
  open: '開啟',
  choose: '選擇……',
  needsDir: '請填寫資料夾的位置。',
  sampleTitle: '範例能力檔案',
  sampleAbout:
    '一位申報三級人工智慧訓練師的人的能力檔案：37 件佐證、涵蓋情形、申報條件和一份印好的申報資料。可以隨意翻看、更動；它單獨放在一個資料夾裡。',
  sample: '開啟範例',
  sampleMaking: '正在準備範例',
  supervisorTitle: '只替別人簽核？',
  supervisorAbout: '簽核工作台不需要能力檔案：開啟請求檔案，逐條核對，簽好交回。',
  supervisorOpen: '到簽核工作台',
  recentTitle: '最近的能力檔案',
  recentOpened: '上次開啟：{{moment}}',
  missing: '不在原處',
  missingWhy: '這個資料夾已被移動、更名或刪除，或所在的磁碟沒有接上。',
  openReadOnly: '以唯讀方式開啟',
  readOnly: '以唯讀方式開啟',
  readOnlyWhy: {
    disk: '能力檔案所在的磁碟或資料夾不能寫入。可以檢視、尋找和另存檔案，但不能新增或更動。要更動，請把資料夾複製到可以寫入的磁碟上再開啟。',
    asked: '顯示的是開啟那一刻的內容。可以檢視、尋找和另存檔案；它的資料夾裡什麼都不會變。',
  },
};
