export const progress = {
  title: '进展图',
  lead: '佐证走到了哪里。每幅图都有对应的表，也可以存成文件放进报告。',
  as: '“{{title}}”显示为',
  shown: { chart: '图', table: '表' },
  save: '把“{{title}}”存成 {{format}}',
};
