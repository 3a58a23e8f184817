import type { actions as reference } from '../zh-CN/actions.ts';

export const actions: typeof reference = {
  withKeys: '{{name}}（{{keys}}）',
  hint: '輸入要做的事、頁面、基準條目或佐證',
  nothing: '沒有找到',
  groups: {
    actions: '操作與頁面',
    standards: '基準',
    nodes: '基準條目',
    outputs: '工作產出',
    evidence: '佐證',
  },
  back: {
    gone: '已復原：{{done}}',
    failed: '無法復原：{{done}}',
    changedSince: '沒有復原：{{done}}。那裡後來又改過，以後來的為準。',
    noLonger: '沒有復原：{{done}}。那筆紀錄已經不在了。',
    nowhere: '沒有可以復原的變動。過去的變動在「變動紀錄」裡。',
  },
  forward: {
    gone: '已重做：{{done}}',
    failed: '無法重做：{{done}}',
    changedSince: '沒有重做：{{done}}。那裡後來又改過，以後來的為準。',
    noLonger: '沒有重做：{{done}}。那筆紀錄已經不在了。',
    nowhere: '沒有可以重做的變動。',
  },
  everywhere: '在任何頁面',
  inPlace: '在某些地方',
  charactersOff: '單一字元的快速鍵可以在設定裡關閉。',
  local: {
    search: '基準：移到尋找欄',
    submit: '快速新增：送出',
    close: '關閉對話方塊',
    move: '矩陣、熱圖：移動',
    link: '矩陣：對應或取消對應',
    undo: '矩陣：復原',
    details: '矩陣：看詳情',
    leaf: '預覽：前一份、後一份',
    zoom: '預覽：放大、縮小、符合視窗',
  },
};
