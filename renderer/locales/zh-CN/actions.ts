/** The palette and the list of keys. */
export const actions = {
  withKeys: '{{name}}（{{keys}}）',
  hint: '输入要做的事、页面、标准条目或佐证',
  nothing: '没有找到',
  groups: {
    actions: '操作与页面',
    standards: '标准',
    nodes: '标准条目',
    outputs: '工作成果',
    evidence: '佐证',
  },
  back: {
    gone: '已撤销：{{done}}',
    failed: '没能撤销：{{done}}',
    nowhere: '没有可以撤销的改动。改动的历史在“变动记录”里。',
  },
  forward: {
    gone: '已重做：{{done}}',
    failed: '没能重做：{{done}}',
    nowhere: '没有可以重做的改动。',
  },
  everywhere: '在任何页面',
  inPlace: '在某些地方',
  charactersOff: '单个字符的快捷键可以在设置里关掉。',
  local: {
    search: '标准：转到查找框',
    submit: '快速添加：提交',
    close: '关闭对话框',
    move: '矩阵、热力图：移动',
    link: '矩阵：对应或取消对应',
    undo: '矩阵：撤销',
    details: '矩阵：看详情',
    leaf: '预览：前一份、后一份',
    zoom: '预览：放大、缩小、适合窗口',
  },
};
