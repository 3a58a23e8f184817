/** 人工智能训练师 (2021), the standard that the sample's owner works towards. */
export const OCCUPATION = 'cn-4-04-05-05-2021';
export const AIM_LEVEL = 3;
/** AI 詠唱人員職能基準 */
export const PROMPTING = 'icap-SET4130-002v1';
