export { Precheck } from './Precheck.tsx';
