export { RecordHistory } from './RecordHistory.tsx';
export { StateNotice } from './StateNotice.tsx';
