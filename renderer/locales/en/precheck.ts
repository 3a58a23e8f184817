/** The reviewer's eyes: what would be objected to, before anything is printed. */
export const precheck = {
  title: 'What reviewers look at',
  nothing: 'What reviewers look at was checked; nothing was found.',
  toField: 'Go to the field',
  toConditions: 'See what is missing',
  localChanged: 'Changed the checks that differ by place',
  local: 'Checks that differ by place',
  localWhy: 'Off by default. Ask your assessment body (评价机构) whether they apply to you.',
  localRule: {
    'education-from-junior': 'education begins with junior secondary school (初中)',
    'education-verification': 'online record (学信网) for diplomas from college on',
    'commitment-for-two-jobs': 'commitment on the years of work with two jobs or more',
    'employer-registration': 'a print of each company’s registration',
    'rows-of-the-form': 'the form has 3 rows for work and 4 for education',
  },
};
