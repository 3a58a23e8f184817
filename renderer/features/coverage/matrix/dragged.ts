/** What a piece of evidence is called while it is dragged; its data is the id. */
export const EVIDENCE_TYPE = 'application/x-zhengji-evidence';
