export { BackupAge } from './BackupAge.tsx';
export { OfferBackup } from './OfferBackup.tsx';
export { RecordHistory } from './RecordHistory.tsx';
export { StateNotice } from './StateNotice.tsx';
