/** What the reviewer's eyes find: what it is, and what to do. */
export const precheckEn = {
  severity: { error: 'to correct', warning: 'to check', note: 'to note' },
  confirm: 'Confirm with your 评价机构.',
  rule: {
    'name-missing': 'The name is missing; form, proofs and ID card must show the same one.',
    'sex-missing': 'The sex is missing.',
    'sex-differs': 'The sex differs from what the ID number says; reviewers derive it from the number.',
    'id-number-missing': 'The ID number is missing.',
    'id-number-length': 'An ID number has 18 characters (the last may be X).',
    'id-number-birth-date': 'The birth date within the ID number does not exist; please check the number.',
    'id-number-check-digit':
      'The check digit of the ID number is wrong; a digit may be mistyped. Please compare it with the card.',
    'id-expired': 'The ID card expired on {{date}}; renew it first.',
    'birth-date-missing':
      'The birth date is missing, so neither the ID number nor the age at work can be checked.',
    'birth-date-differs': 'The birth date differs from the ID number’s ({{date}}).',
    'birth-date-future': 'The birth date {{date}} is in the future.',
    'phone-missing': 'The telephone number is missing; the assessment body cannot reach you.',
    'phone-odd': '“{{phone}}” does not look like a telephone number; please check it.',
    'employer-now-differs':
      'The present employer “{{name}}” is not the one where the work history goes on ({{other}}).',
    'stated-years-differ':
      '{{stated}} years are stated, the work history adds up to {{years}} whole years; reviewers want the two to be equal (parts of a year are dropped).',
    'photo-missing': 'There is no photo.',
    'photo-unreadable': 'The photo cannot be opened; please use a JPEG or PNG.',
    'photo-landscape': 'The photo should be upright; this one has {{width}} × {{height}} pixels.',
    'photo-ratio':
      'The photo’s ratio of width to height is {{ratio}}; a two-inch photo lies between 0.62 and 0.82. Please crop it.',
    'photo-grey': 'The photo seems to be black and white; a colour one is usually asked for.',
    'employments-missing': 'There is no work history; an applicant who has graduated needs at least one job.',
    'employment-future': 'The first day, {{date}}, is in the future and does not count.',
    'employment-end-future': 'The last day, {{date}}, is in the future; if the job goes on, say so.',
    'employment-ends-before-start': 'The last day comes before the first.',
    'employment-before-sixteen': 'This job began before the age of 16 ({{date}}).',
    'employment-before-graduation':
      'The first job began on {{start}}, graduation was on {{date}}. If you studied beside work, fill in when the school began and have an explanation at hand.',
    'employment-overlap':
      '“{{name}}” overlaps with “{{other}}” ({{from}} to {{to}}); such days count once, and some places allow no overlap.',
    'employment-gap':
      'No work from {{from}} to {{to}} ({{days}} days). Gaps are allowed; they just do not count.',
    'employment-twice': '“{{name}}” is entered twice.',
    'employer-missing': 'The employer is missing.',
    'employer-alike':
      '“{{name}}” and “{{other}}” seem to be one company in two spellings; write both as the business licence or the seal does.',
    'position-missing': 'The post at “{{name}}” is missing; the proof of employment has to name it.',
    'witness-name-missing': 'The witness of “{{name}}” has no name.',
    'witness-phone-missing': 'The witness of “{{name}}” has no telephone number; a reviewer may call.',
    'witness-phone-odd':
      'The witness’s number “{{phone}}” does not look like a telephone number; please check it.',
    'witness-self': 'The witness is the applicant; somebody else at the company has to vouch.',
    'education-missing': 'There is no education.',
    'education-future': 'Graduated, and yet the date of graduation, {{date}}, is in the future.',
    'education-dates': 'Graduation comes before the beginning.',
    'final-year-passed': 'The expected graduation, {{date}}, is past; if it took place, say so.',
    'school-missing': 'The school is missing.',
    'certificate-number-missing': 'The certificate for “{{name}}” has no number; reviewers look it up.',
    'certificate-number-twice': 'The certificate number {{number}} is used twice.',
    'certificate-future': 'The certificate’s date, {{date}}, is in the future and does not count.',
    'certificate-expired':
      'The certificate expired on {{date}}; ask the assessment body whether it still counts.',
    'certificate-dates': 'The certificate expires before it was issued.',
    'certificate-level-missing': 'The certificate has no level.',
    'certificate-order':
      'This certificate ({{date}}) is of a higher level than one that is not older ({{other}}); please check the dates.',
    'certificate-issuer-missing': 'The issuer of the certificate is missing.',
    'apprenticeship-future': 'The end of the apprenticeship, {{date}}, is in the future and does not count.',
    'title-number-missing':
      'The certificate of the title “{{name}}” has no number; a reviewer may look it up. If none is printed on it, have the original at hand.',
    'title-future': 'The day on which the title was granted, {{date}}, is in the future and does not count.',
    'before-birth': '{{date}} is before the birth date.',
    'not-eligible': 'By what is recorded, no condition of this level is met yet.',
    'education-from-junior': 'The education has to begin with junior secondary school (初中).',
    'education-verification': '“{{name}}”: diplomas from college on need the online record (学信网).',
    'commitment-for-two-jobs':
      '{{count}} jobs: a commitment on the years of work, signed by hand and listing each job as the form does, has to be added.',
    'employer-registration': 'Each company needs a print of its registration under the same name: {{names}}.',
    'rows-of-the-form':
      'The form has {{rows}} rows here, and there are {{count}}; have a continuation sheet ready.',
  },
};
