/** The reviewer's eyes: what would be objected to, before anything is printed. */
export const precheck = {
  title: '审核人会看的地方',
  nothing: '审核人会看的地方都核对过了，没有发现问题。',
  toField: '去这一栏',
  toConditions: '看缺什么',
  localChanged: '修改了各地不同的检查',
  local: '各地不同的检查',
  localWhy: '默认不做。您那里要不要，请向评价机构确认。',
  localRule: {
    'education-from-junior': '学习经历从初中填起',
    'education-verification': '大专及以上附学信网查询结果',
    'commitment-for-two-jobs': '两段以上工作附工作年限承诺书',
    'employer-registration': '每家单位附企业信息截图',
    'rows-of-the-form': '申报表只有 3 行工作、4 行学习经历',
  },
};
