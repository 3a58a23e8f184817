/** What proofs are made and checked with: half a megabyte of code, loaded when the first signature is met. */
export { DataIntegrityProof } from '@digitalbazaar/data-integrity';
export { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
export { issue, verifyCredential } from '@digitalbazaar/vc';
