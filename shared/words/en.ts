import { actionsEn } from './actions/en.ts';
import { doctorEn } from './doctor/en.ts';
import { historyEn } from './history/en.ts';
import { precheckEn } from './precheck/en.ts';
import type { Words } from './zh-CN.ts';
import { signoffEn } from './signoff/en.ts';

export const en: Words = {
  action: actionsEn,
  doctor: doctorEn,
  history: historyEn,
  ...signoffEn,
  fault: {
    'bad-input': 'Something entered is not right: {{detail}}. Please correct it and try again.',
    internal: 'Something unexpected went wrong; nothing was changed. Please try again, or restart Zhengji.',
    'host-lost':
      'Zhengji has ended, or no longer knows this window. What was saved is safe; please start Zhengji again.',
    'unknown-procedure': 'This version of Zhengji does not know “{{name}}”.',
    'no-portfolio-open': 'No portfolio is open. Create or open a portfolio folder first.',
    'portfolio-other':
      'This was meant for the portfolio that was open before. Another one is open now, or a backup of it that was restored, so nothing was saved. Look at what is there now, and do it again.',
    'standard-unknown':
      'There is no standard “{{id}}”. See “standards list” or the Standards page for those there are.',
    'standard-malformed':
      'The standards pack {{file}} is malformed ({{place}}: {{reason}}) and was not loaded.',
    'standard-refused': '“{{path}}” cannot be read as a standard: {{reason}}',
    'standard-built-in':
      '“{{id}}” is a standard of the app and cannot be changed. Make a copy of your own and change that.',
    'standard-without-eligibility':
      'The standard “{{id}}” has no application conditions, so eligibility cannot be judged.',
    'node-unknown': 'The standard “{{standard}}” has no entry “{{node}}”.',
    'level-unknown': 'The standard “{{standard}}” has no level {{level}}.',
    'portfolio-replaced':
      'Another portfolio lies in “{{path}}” by now, so nothing was opened. Look for the one that is meant, and open it from there.',
    'not-a-portfolio':
      '“{{path}}” is not a Zhengji portfolio. Choose a folder with a portfolio.sqlite in it, or create a new one.',
    'portfolio-newer':
      '“{{path}}” was made by a newer Zhengji (data version {{version}}, this one knows {{newest}}). Update Zhengji to open it; nothing was changed.',
    'portfolio-damaged':
      '“{{path}}” is damaged and cannot be opened. Restore a backup, and keep the damaged file.',
    'portfolio-in-use':
      '“{{path}}” is in use by another window or program (process {{process}} on the computer “{{machine}}”). Close that one first.',
    'portfolio-read-only':
      '“{{path}}” is open for reading only, so nothing was changed. To change it, copy its folder to a disk that can be written to and open it there.',
    'engine-unsafe':
      'The database engine does not work as safely as it must ({{detail}}), so “{{path}}” was not opened and nothing was changed. Please install Zhengji anew.',
    'folder-relative':
      '“{{path}}” is not a whole path. Write it from the drive or the root on, such as C:\\Users\\me\\Zhengji or /home/me/Zhengji.',
    'folder-not-empty':
      'The folder “{{path}}” already has something in it. Choose an empty folder or a new name; if it is a portfolio, use Open.',
    'folder-unwritable':
      'Cannot write to “{{path}}”. Check that the folder exists, is not read-only, and that you may write there.',
    'file-missing':
      'The file “{{path}}” is not there. It may have been moved or deleted, or the disk it is on was taken out.',
    'file-unreadable':
      'The file “{{path}}” cannot be read. Check that you may read it and that its disk is still connected, then try again.',
    'file-not-regular':
      '“{{path}}” is not an ordinary file but a folder, a pipe or a device. Choose the file itself.',
    'file-is-link':
      '“{{path}}” is only a link to another file, and links are not followed. Choose the file that it leads to.',
    'file-name-unreadable':
      'The name of “{{path}}” holds bytes that are no text (not UTF-8), so the file cannot be reached by it. Rename the file, or the folder that it lies in, and add it again.',
    'file-changed':
      'The file “{{path}}” changed while it was read, so it was not taken in. Wait until it is complete and try again.',
    'inbox-missing':
      'The inbox folder “{{path}}” is not there; its disk may have been taken out. Nothing was changed. Connect it again, or name another folder in the preferences.',
    'file-exists': '“{{path}}” exists already and was not overwritten. Choose another name.',
    'open-refused':
      '“{{name}}” is not opened from here. Save a copy, and open it yourself if you trust where it came from.',
    'open-failed': 'No program could open “{{name}}” ({{detail}}). Save a copy and choose a program for it.',
    'file-too-large':
      'The disk at “{{path}}” takes no single file of that size (on a FAT32 stick, 4 GB at most): it was not written, and what you had is untouched. Choose another place and try again.',
    'disk-full':
      'The disk is full: “{{path}}” was not written, and what you had is untouched. Free some space and try again.',
    cancelled: 'Cancelled; nothing of it was kept.',
    'picture-unreadable':
      'The picture “{{name}}” cannot be decoded; it may be damaged or of an unsupported kind. Save it as JPEG or PNG and try again.',
    'picture-too-large':
      'The picture “{{name}}” is too large (over 100 megapixels). Make it smaller and try again.',
    'took-too-long':
      'Working on “{{name}}” took too long and was stopped; nothing was made. The computer may be busy: please try again later. If it happens again, replace the file by a smaller one, or save it anew.',
    'removes-much':
      'That would remove {{count}} of {{all}} pieces of evidence, so it has to be confirmed first. Nothing was changed.',
    'intake-under-way':
      'Files are being taken in. Wait until that is done and try again; nothing was changed.',
    'evidence-unknown': 'This evidence is not there; it may have been removed.',
    'claim-unknown': 'This claim is not there; it may have been removed.',
    'work-output-unknown': 'This work output is not there; it may have been removed.',
    'record-unknown': 'This record is not there; it may have been removed.',
    'dossier-unknown': 'This dossier is not there.',
    'backup-unknown':
      'This folder is no backup of this app, or was cut short while it was made: {{path}}. Choose one whose name is a date and a number, such as 20261129T213000Z-0007.',
    'backup-place-missing':
      'The folder for backups is not there: {{path}}. Connect its disk, or choose another folder.',
    'backup-other': 'This backup is of another portfolio: {{path}}. It was not put in the place of this one.',
    'backup-place-inside':
      'A backup cannot lie within the portfolio that it is of: {{path}}. Choose another folder.',
    'folder-is-backup':
      'This folder is a backup, and is not opened so that it stays one: {{path}}. Restore it into a folder of its own.',
    'backup-sealed': 'This backup is under a passphrase: {{path}}. Enter the one that it was made with.',
    'backup-passphrase-wrong':
      'The passphrase is not the one that this backup was made with: {{path}}. Or the file was damaged at its beginning. Nobody can open it without.',
    'backup-damaged': 'This backup is damaged and was not used: {{path}} ({{what}}). Choose an older one.',
    'rules-built-in':
      'The pack of conditions “{{id}}” comes with the app and stays as it is. Save yours under another id.',
    'rules-other-standard':
      'The pack of conditions “{{id}}” is for the standard “{{other}}”, so “{{standard}}” cannot be judged by it.',
    'rules-twice': 'More than one pack of conditions has the id “{{id}}”. Give each an id of its own.',
    'template-not-docx':
      '“{{name}}” is neither a Word document (.docx) nor a PDF. Save an older .doc as .docx in Word first.',
    'template-not-pdf':
      'The PDF “{{name}}” cannot be read: it may be damaged, protected by a password, or have too many pages. Remove the password or save it anew and try again.',
    'template-malformed': 'A placeholder in “{{name}}” is not written right: {{detail}}',
    'template-too-large': '“{{name}}” is too large, or unfolds to too much, for a form.',
    'template-macros': '“{{name}}” has macros. Save it as a .docx without macros and try again.',
    'template-external':
      '“{{name}}” would load pictures or objects from elsewhere. Embed them in the document, or delete them, and try again.',
    'rules-malformed': '“{{path}}” is not a pack of conditions that can be used: {{detail}}',
    'key-file-malformed':
      'This is not a key file of Zhengji, or it was changed. Choose the .zjkey file that was saved when the identity was made.',
    'passphrase-wrong':
      'The passphrase is not right, or the key file was changed. Nobody can reset a passphrase; if it is lost, make a new identity.',
    'passphrase-short':
      'A passphrase needs at least {{least}} characters. Four words that do not belong together are easy to remember.',
    'passphrase-wait': 'Too many wrong passphrases. Wait {{seconds}} seconds and try again.',
    'package-malformed':
      'This is not a sign-off file of the kind wanted here, or it is damaged or cut short. Ask for it to be sent again; nothing was changed.',
    'package-too-large': 'This sign-off file is larger than any that Zhengji makes, so it was not opened.',
    'package-name-forbidden':
      'There is a file in this package that Zhengji never puts there, so it was not opened.',
    'package-altered':
      'This file was changed after it was made, so it was not taken in. Ask for it to be sent again.',
    'signature-wrong': 'A signature in this file does not hold, so none of it was taken in.',
    'request-for-another': 'This request asks for the word of another key ({{did}}), not of this one.',
    'nothing-to-sign': 'There is nothing to sign: no claim was chosen or decided.',
    'signoff-unknown': 'This sign-off is not there.',
    'key-follows-itself': 'Choose another key: one that follows itself replaces nothing.',
    'key-replaced': 'This key was replaced here. Choose the one that follows it.',
    'code-unread':
      'No QR code could be read on the picture. Take one that shows the whole code, flat and sharp, or compare the words.',
    'package-is-request':
      'This is a request for sign-off, not an answer to one. A supervisor opens it on the Sign-off desk.',
    'package-is-response':
      'This is an answer to a request, not a request. The practitioner takes it in on the Sign-off page.',
    'signer-unknown': 'Nothing signed with this key was ever taken in here.',
    'fingerprint-differs':
      'These words are not the fingerprint of this key. Do not rely on its signatures until you know why.',
    'sheet-unread':
      'No code of a sign-off sheet was found. Photograph or scan the whole sheet once more, flat and sharp.',
    'sheet-other': 'This sheet was not printed from this portfolio, or its request is not here.',
    'badge-refused': 'This badge cannot be taken as evidence: {{reason}}.',
    'json-malformed': '“{{path}}” is not valid JSON: {{detail}}.',
    'profile-malformed': '“{{path}}” does not have the right form: {{detail}}.',
  },
  /** What is wrong with a backup. */
  keptBecause: {
    signed: 'a sign-off is on it',
    asked: 'a sign-off request holds it',
    bound: 'a dossier that was made tells of it',
  },
  backupFlaw: {
    'file-damaged': 'The file is cut short or damaged, and cannot be read any further',
    'database-missing': 'The database is missing',
    'database-altered': 'The database is no longer what it was',
    'database-damaged': 'The database is damaged',
    'contents-differ': 'The database holds other things than the backup says',
    'object-missing': 'A file is missing',
    'object-size': 'A file has another size',
    'object-altered': 'A file is no longer what it was',
    unreadable: 'The disk could not be read here; that need not be damage',
    'database-not-opened':
      'The database is too large to be looked into in memory; it is the one that the backup was made with',
  },
  /** The page in a plain export. */
  plain: {
    title: 'Competency portfolio {{name}}',
    note: 'Made by Zhengji on {{date}}. The folder “evidence” has the files as they came in, “data” everything else as JSON. Importing the whole archive gives the same portfolio again.',
    evidence: 'Evidence',
    workOutputs: 'Work outputs',
    employments: 'Employment',
    certificates: 'Certificates',
    education: 'Education',
    column: {
      title: 'Title',
      kind: 'Kind',
      date: 'Date',
      file: 'File',
      shows: 'Shows',
      description: 'Description',
      from: 'From',
      to: 'To',
      employer: 'Employer',
      occupation: 'Occupation',
      position: 'Post',
      number: 'Number',
      issuer: 'Issued by',
      school: 'School',
      major: 'Major',
    },
  },
  warning: {
    'future-row': 'The date {{date}} of this row lies after the day of judging, so it does not count.',
    'ends-before-start': 'This row ends ({{end}}) before it starts ({{start}}), so it does not count.',
    'planned-end':
      'The end {{date}} lies after the day of judging and is taken as planned: the forecast stops there.',
    'own-reading':
      '“{{occupation}}” is not among the related occupations that the standard names (its list is open, 等职业). That it is related is your own reading; ask your assessment body.',
    'certificate-without-level':
      'This certificate has no level, so it cannot meet a condition that asks for one.',
    'final-year-passed':
      'The expected graduation day {{date}} has passed. If you have graduated, change the status.',
    'before-sixteen':
      'This employment began before the age of 16 ({{date}}); the assessment body may not accept it.',
    'title-own-reading':
      'That the specialty of “{{name}}” corresponds to the occupation is your own reading; ask your assessment body.',
  },
  exclusion: {
    'unrelated-occupation': 'neither the own nor a related occupation',
    'not-own-occupation': 'a related occupation; this condition counts the own alone',
    'before-certificate': 'before the certificate',
    'before-title': 'before the title',
    'counted-already': 'overlaps another employment and is counted there',
  },
  need: {
    ownOrRelated: 'the own or a related occupation',
    ownOccupation: 'the own occupation',
    certificate: '{{kinds}}, {{level}} ({{occupation}})',
    certificateWithoutLevel: '{{kinds}} ({{occupation}})',
    work: '{{years}} of work in {{occupation}}, in total',
    anyWork: 'Any work in {{occupation}}',
    workAfter: '{{years}} of work in {{occupation}} since the certificate, in total',
    workAfterTitle: '{{years}} of work in {{occupation}} since the title, in total',
    held: 'held for {{years}}',
    years: { one: '{{years}} year', other: '{{years}} years' },
    apprenticeship: 'A completed apprenticeship in {{occupation}}',
    education: 'Diploma of {{kinds}}',
    educationFinalYear: 'Diploma of {{kinds}} (final-year students too)',
    trainingGoal: 'with {{goal}} as its assessed training goal',
    majors: 'Major: {{majors}}',
    title: 'A professional title: {{levels}}',
    titleMatching: 'A professional title ({{levels}}) whose specialty corresponds to the occupation',
    age: 'At least {{years}} years old',
    all: 'All of these',
    any: 'Any one of these',
    comma: ', ',
    or: ' or ',
    joint: '; ',
  },
  ladder: {
    step: {
      held: 'certificate held, issued {{certificate}}',
      passed: 'a higher certificate is held; no need for this one',
      planned: 'a condition holds from {{date}}; certificate planned for {{certificate}}',
      'planned-unmet': 'no day in sight on which a condition holds; certificate planned for {{certificate}}',
      assumed: 'a condition holds from {{date}}; certificate assumed for {{certificate}}',
      'out-of-reach': 'no date is in sight under these assumptions',
    },
    tooEarly: 'The planned date is before the day on which a condition holds; you could not apply yet.',
    assumptionsCount: 'These assumed rows are counted in; the facts are unchanged: {{paths}}',
  },
  precheck: precheckEn,
  counting: [
    'Both ends of an employment are worked days; on a given day, the days before it are complete.',
    'Days in the own and in related occupations count. A day with several jobs counts once, gaps not at all.',
    'N years are reached when the counted days are as many as lie between the first counted day and N calendar years later (29 February falls back to the 28th); years are not taken as 365 days.',
    'Where a condition says “after the certificate”, days from its issue day on count; of several certificates of that level the earliest. Otherwise work at any time counts.',
    'The forecast assumes only that present employment goes on.',
  ],
  level: {
    5: 'Level 5 (五级/初级工)',
    4: 'Level 4 (四级/中级工)',
    3: 'Level 3 (三级/高级工)',
    2: 'Level 2 (二级/技师)',
    1: 'Level 1 (一级/高级技师)',
  },
  reading: {
    literal: 'Strictly as printed',
    lenient: 'Lenient',
    literalWhy: 'Only the kinds of certificate and school that the standard prints.',
    lenientWhy:
      'Where 职业资格证书 is printed, a 技能等级证书 is taken too. This is a reading: ask your assessment body.',
  },
  evidenceKind: {
    product: 'Work product',
    observation: 'Observation',
    testimony: 'Witness testimony',
    discussion: 'Professional discussion',
    reflection: 'Reflective account',
    certificate: 'Certificate',
    training: 'Training record',
    'prior-learning': 'Prior learning',
    checklist: 'Checklist',
  },
  fileRemark: {
    empty: 'There is nothing in it (0 bytes).',
    'type-differs': 'Its content is of another kind than its name says.',
  },
  /** What the person says of two nodes that may mean the same. */
  pairState: { suggested: 'suggested', accepted: 'accepted', rejected: 'rejected', added: 'added by hand' },
  coverageState: {
    none: 'No evidence',
    evidence: 'Evidence',
    awaiting: 'Awaiting sign-off',
    signed: 'Signed off',
    stale: 'Changed since sign-off',
  },
  nodeType: {
    item: 'Item',
    duty: 'Duty',
    task: 'Task',
    output: 'Work output',
    indicator: 'Behaviour indicator',
    knowledge: 'Knowledge',
    skill: 'Skill',
    attitude: 'Attitude',
    note: 'Note',
    qualification: 'Entry qualification',
    level: 'Level',
    function: 'Function',
    content: 'Work content',
    'skill-requirement': 'Skill requirement',
    'knowledge-requirement': 'Related knowledge',
    'basic-requirement': 'Basic requirement',
    post: 'Post',
    requirement: 'Requirement',
    technology: 'Key technology',
    section: 'Section',
    facet: 'Facet',
    checklist: 'Checklist',
    'check-item': 'Check item',
    risk: 'Risk',
    step: 'Step',
    resource: 'Resource',
    model: 'Model',
  },
  certificateKind: {
    职业资格证书: 'Vocational qualification certificate (职业资格证书)',
    技能等级证书: 'Skill level certificate (技能等级证书)',
    预备技师: 'Associate technician certificate (预备技师)',
  },
  educationKind: {
    初中: 'Junior secondary school (初中)',
    高中: 'Senior secondary school (高中)',
    技工学校: 'Technical school (技工学校)',
    高级技工学校: 'Advanced technical school (高级技工学校)',
    技师学院: 'Technician college (技师学院)',
    中等职业学校: 'Secondary vocational school (中等职业学校)',
    高等职业学校: 'Higher vocational school (高等职业学校)',
    大专: 'Junior college (大专)',
    本科: 'Bachelor (本科)',
    硕士: 'Master (硕士)',
    博士: 'Doctor (博士)',
  },
  titleLevel: { 初级: 'junior', 中级: 'intermediate', 副高级: 'associate senior', 正高级: 'senior' },
  trainingGoal: { 中级技能: 'intermediate skill (中级技能)', 高级技能: 'advanced skill (高级技能)' },
  majorClass: {
    本专业: 'Own major (本专业)',
    '相关专业①': 'Related major ① (electrical and electronic, information)',
    '相关专业②':
      'Related major ② (electronics and information, medicine, equipment manufacturing, education and sports)',
    无关: 'Another major',
  },
  packComplaint: {
    empty: 'Fill in this field.',
    none: 'There has to be at least one condition.',
    'alternative-twice': 'The condition id “{{id}}” stands twice.',
    'alternative-level': 'The id of condition “{{id}}” has to begin with L{{level}}-, as its level says.',
    'alternative-unknown': 'There is no condition “{{id}}”.',
    'material-twice': 'The material id “{{id}}” stands twice.',
    'major-class-twice': 'The class of majors “{{id}}” is listed twice.',
    'nothing-counted': 'Condition “{{id}}” asks for classes of majors of which this pack lists none.',
  },
  materialProof: {
    application: 'the application and its facts',
    identity: 'identity',
    photo: 'appearance',
    work: 'years of work',
    commitment: 'a promise that the years are true',
    insurance: 'social insurance',
    certificate: 'a certificate',
    education: 'education',
    apprenticeship: 'an apprenticeship',
    title: 'a professional title',
    achievement: 'achievements',
  },
  standing: { standard: 'Text of the standard', notice: 'Notice of an assessment body', example: 'Example' },
  educationStatus: { graduated: 'Graduated', 'enrolled-final-year': 'Final-year student' },
  dossierPart: {
    form: 'Application form (申报表)',
    'employment-proof': 'Proof of employment (工作年限证明)',
    commitment: 'Commitment on years (工作年限承诺书)',
    materials: 'List of materials (材料清单)',
    eligibility: 'Conditions check (申报条件对照)',
    coverage: 'Coverage table (能力对照表)',
    'evidence-index': 'Evidence index (佐证目录)',
    evidence: 'Evidence (佐证材料汇编)',
    'sign-offs': 'Sign-off page (签核页)',
    summary: 'Technical summary, outline (技术总结)',
  },
  finding: {
    'id-number-wrong': 'The check digit of the ID number is wrong.',
    'birth-date-differs': 'The birth date differs from the ID number.',
    'sex-differs': 'The sex differs from the ID number.',
    'file-not-bound': '“{{name}}” was not bound into the pages and is only listed: {{why}}.',
    'not-marked':
      'No watermark could be put on “{{name}}”, so its file is not enclosed. Replace it by a picture or a PDF that can be bound into the pages.',
    'picture-not-drawn': 'The picture “{{name}}” could not be put on a page; a note stands in its place.',
    'photo-not-drawn':
      'The photo could not be decoded and is not on the paper. Choose another one under “Person and career”.',
    'characters-missing':
      'No type face has these characters (with the pages where they stand as boxes): {{characters}}.',
  },
};
