export const keeping = {
  history: '变动记录',
  historyLead:
    '档案里的每一次变动，最近的在前：何时、哪条记录、原来是什么。每条都锁住前一条，改动任何一条都看得出来。',
  changes: '共 {{count}} 条变动',
  earlier: '再看更早的',
  nothing: '（空）',
  recordHistory: '变动记录',
  noChanges: '还没有变动。',
  damaged: '档案有损坏',
  whatIsDamaged: '看看损坏了什么、可以怎么办',
  health: '档案检查',
  healthLead:
    '看看档案是否完好：数据库、每条记录、每个文件、签核。只读不写，不会改动任何内容。打开档案时会快速检查一遍，文件则在一个月里分批核对。',
  checkAll: '完整检查',
  sound: '档案完好',
  noFindings: '没有发现问题。',
  checked: '检查了 {{rows}} 条记录、{{objects}} 个文件（{{bytes}}）。',
  depth: {
    quick: '{{moment}} 快速检查过，没有逐个读文件。',
    slice: '{{moment}} 检查过，核对了今天该看的一批文件。',
    full: '{{moment}} 完整检查过。',
  },
};
