import type { team as reference } from '../zh-CN/team.ts';

export const team: typeof reference = {
  title: '團隊涵蓋情形',
  lead: '幾個人的能力檔案並排對照同一個基準。唯讀：查看不會更動任何人的能力檔案。',
  link: '團隊涵蓋情形',
  back: '簽核工作台',
  dir: '能力檔案的資料夾',
  dirHelp: '一個人的，或裝著幾個人能力檔案的',
  add: '加入',
  none: '還沒有加入任何人的能力檔案',
  noneWhy:
    '把同事交來的能力檔案資料夾（隨身碟、共用磁碟上的都可以）加進來，就能並排看每個人對每一項要求有沒有佐證、簽了沒有。',
  unread: '讀不出「{{name}}」的能力檔案：{{why}}',
  remove: '移出團隊：{{name}}',
  open: '以唯讀方式開啟{{name}}的能力檔案，查看涵蓋情形',
  table: '要求 × 人',
  requirement: '要求',
  total: '合計',
  group: '全組',
  groupWhy: '部分：至少一人有佐證的要求數；要求：有佐證的人數。',
  share: '{{signed}} 項已簽核，{{covered}} 項有佐證，共 {{total}} 項',
  shareTooOld: '其中 {{number}} 項的佐證太舊，不計',
  anybody: '{{total}} 項中有 {{covered}} 項至少一人有佐證',
  people: '{{total}} 人中有 {{covered}} 人有佐證',
  cell: '{{covered}} / {{total}}',
  key: '數字：有佐證的 / 全部要求',
  otherText: '沒有這一項',
};
