/** The words that the mainland standard's 申报条件 (1.9.1) print, and that the profile file uses. */
export const CERTIFICATE_KINDS = ['职业资格证书', '技能等级证书', '预备技师'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

/** 初中 and 高中 satisfy no printed clause; applicants still enter them (学习经历 starts at 初中). */
export const EDUCATION_KINDS = [
  '初中',
  '高中',
  '技工学校',
  '高级技工学校',
  '技师学院',
  '中等职业学校',
  '高等职业学校',
  '大专',
  '本科',
  '硕士',
  '博士',
] as const;
export type EducationKind = (typeof EDUCATION_KINDS)[number];

/** 职称 (专业技术职务任职资格). Conditions that say 高级职称 take both 副高级 and 正高级. */
export const TITLE_LEVELS = ['初级', '中级', '副高级', '正高级'] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

/** 经评估论证、以…为培养目标 */
export const TRAINING_GOALS = ['中级技能', '高级技能'] as const;
export type TrainingGoal = (typeof TRAINING_GOALS)[number];

/** ① and ② are the two lists of related majors in the footnotes of 1.9.1. */
export const MAJOR_CLASSES = ['本专业', '相关专业①', '相关专业②', '无关'] as const;
export type MajorClass = (typeof MAJOR_CLASSES)[number];

export const EDUCATION_STATUSES = ['graduated', 'enrolled-final-year'] as const;
export type EducationStatus = (typeof EDUCATION_STATUSES)[number];
