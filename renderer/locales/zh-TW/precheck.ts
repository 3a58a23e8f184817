/** The reviewer's eyes: what would be objected to, before anything is printed. */
export const precheck = {
  title: '審核人會看的地方',
  nothing: '審核人會看的地方都核對過了，沒有發現問題。',
  toField: '去這一欄',
  toConditions: '看缺什麼',
  localChanged: '修改了各地不同的檢查',
  local: '各地不同的檢查',
  localWhy: '預設不做。您那裡要不要，請向評價機構確認。',
  localRule: {
    'education-from-junior': '學習經歷從國中填起',
    'education-verification': '大專及以上附學信網查詢結果',
    'commitment-for-two-jobs': '兩段以上工作附工作年限承諾書',
    'employer-registration': '每家單位附企業資訊截圖',
    'rows-of-the-form': '申報表只有 3 列工作、4 列學習經歷',
  },
};
