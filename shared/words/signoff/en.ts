import type { SignoffWords } from './words.ts';

export const signoffEn: SignoffWords = {
  decision: {
    met: 'Met',
    'not-yet': 'Not yet',
    more: 'More evidence needed',
  },
  varcs: {
    valid: 'Valid',
    authentic: 'Authentic',
    reliable: 'Reliable',
    current: 'Current',
    sufficient: 'Sufficient',
  },
  signoffState: {
    current: 'In force',
    stale: 'Changed since sign-off',
    expired: 'Expired',
    withdrawn: 'Withdrawn',
    superseded: 'Superseded',
  },
  signoffChange: {
    claim: 'The claim or its evidence was removed, or the standard is gone.',
    evidence: 'The evidence is another file now.',
    requirement: 'It is claimed for another requirement now.',
    text: 'The text of the standard is another one now.',
    note: 'The note was changed.',
    where: 'The place in the file was changed.',
  },
  trust: {
    unknown: 'never seen here',
    seen: 'seen, not checked',
    vouched: 'named by a key that was checked',
    checked: 'fingerprint checked',
  },
  trustWhy: {
    unknown:
      'Nothing signed with this key was ever taken in here. The name is what the key’s holder says of themselves.',
    seen: 'Something signed with this key was taken in. That it belongs to this person has not been checked: the name is what the key’s holder says.',
    vouched:
      'The holder of the key before it states that this one follows. That earlier key’s fingerprint was checked; this one’s was not.',
    checked: 'Two people compared the fingerprint of this key in person.',
  },
  signerWarning: {
    'name-under-new-key':
      '“{{name}}” was known under another key before. Ask them whether they made a new one, and compare the fingerprint.',
    'key-under-new-name':
      'This key has signed under another name than “{{name}}” too. Ask them why, and compare the fingerprint.',
  },
  refusal: {
    'request-unknown': 'It answers a request that was never made here.',
    'request-altered': 'The request was changed before it was answered.',
    'portfolio-other': 'It was made for another portfolio.',
    'applicant-other': 'It names another applicant than the request did.',
    'claim-not-asked': 'The request did not ask about this claim.',
    'claim-altered': 'What was signed is not what the request asked about.',
    replayed: 'It was taken in already.',
    older: 'A newer word of the same supervisor on this claim is here already.',
    'signoff-unknown':
      'The sign-off that is withdrawn is not here. If it is in another portfolio, open that first, and then this file once more.',
    'signer-other':
      'Only who signed can take it back, with the same key or the one that follows it; this is another key.',
    'signer-unknown': 'The key that was replaced was never seen here.',
    'key-replaced':
      'A key that was replaced signs no more, and is not replaced again. Ask for it anew, to be signed with the key that follows.',
    'successor-known':
      'The key that is said to follow is known here already, and has not agreed to it. Compare its own fingerprint in person instead.',
  },
  verifyCheck: {
    events: 'Every change is told of: {{events}} events, and all {{rows}} records are as they say',
    known: 'A file of a known kind',
    package: 'The package is whole: {{bytes}} bytes, none changed',
    'evidence-along': '{{along}} files of evidence along, {{apart}} named by their SHA-256 alone',
    sample: '“{{seed}}” draws exactly these {{drawn}} of the {{of}} claims named',
    'sample-told':
      'It says that {{drawn}} of {{of}} claims were drawn by “{{seed}}”, and does not name those',
    unsigned: 'A request is signed by nobody: that it comes from “{{name}}” is what it says',
    signature: 'Signed by the key {{did}}, and unchanged since',
    signatures: 'All {{count}} signatures hold',
    statement: 'A sign-off by Zhengji: “{{name}}”',
    foreign: 'A badge of other software: “{{name}}”',
    dated: 'Dated {{signed}} by who signed',
    'dated-ahead': 'Dated {{signed}} by who signed, which lies ahead of this clock',
    journal: 'The journal is whole: {{lines}} lines',
    'journal-complete': 'The journal tells of every sign-off',
    'changed-since': 'Changed since sign-off: {{stale}}',
    manifest: 'The manifest in the dossier is the one that was bound: SHA-256 {{sha256}}',
    'hashes-printed': 'The SHA-256 of all {{count}} pieces of evidence stand on the pages as in the manifest',
    'hashes-not-printed': 'This dossier prints no whole SHA-256 of its {{count}} pieces of evidence',
    'signoffs-fit':
      'All {{count}} sign-offs are for what the manifest lists; changed since and told so: {{stale}}',
    'made-here': 'Byte for byte a dossier that this portfolio made on {{made}}',
    'evidence-here': 'All {{count}} pieces of evidence are in the portfolio, unchanged',
  },
  verifyFailure: {
    events:
      'Events or records were altered: first event that does not follow {{brokenAt}}; records {{records}}',
    known: 'Not a credential, request, answer or portfolio that can be read; it may be damaged',
    package: 'The package does not hold: {{reason}}',
    signature: 'No signature that holds: {{reason}}',
    signatures: 'Sign-offs that do not hold: {{broken}}',
    expired: 'It held until {{until}}',
    journal: 'The journal was changed at line {{line}}',
    'journal-complete': 'Sign-offs that the journal does not tell of: {{untold}}; told of and gone: {{gone}}',
    manifest: 'The manifest in the dossier does not hold: {{reason}}',
    'hashes-printed':
      'The pages do not agree with the manifest: missing {{missing}}; not in the manifest {{alien}}',
    'signoffs-fit': 'Sign-offs that are not for what the manifest lists: {{broken}}',
    'made-here':
      'Not byte for byte a dossier that this portfolio made: what is printed may have been changed',
    'evidence-here': 'Evidence that is not, or no longer, in the portfolio with that content: {{missing}}',
  },
  manifestFault: {
    unreadable: 'the PDF cannot be read; it may be damaged or cut short',
    absent: 'there is no manifest.json of a dossier in this PDF',
    altered: 'it is not the one whose digest stands in the dossier, or cannot be read',
  },
  credentialFault: {
    'json-malformed': 'it is not JSON that can be read one way only',
    'too-large': 'it is larger than 256 KB',
    'context-foreign': 'its @context is not exactly that of Open Badges 3.0.3',
    'proof-malformed': 'it has not exactly one eddsa-rdfc-2022 proof by its issuer’s key',
    'issuer-unreachable': 'its issuer’s key lies on the web and cannot be checked offline',
    'signature-wrong': 'the signature does not fit the content',
  },
  badgeFinding: {
    'proof-holds': 'The signature holds: nothing was changed since it was made',
    'key-in-file':
      'The signature fits a key that came in the file; whose key that is cannot be checked offline',
    'key-elsewhere': 'The issuer’s key is on the web: the signature cannot be checked offline',
    'proof-missing': 'There is not exactly one proof by the issuer’s key',
    'proof-wrong': 'The signature does not fit the content or the issuer',
    'no-badge': 'There is no Open Badges 3.0 badge in the file',
    malformed: 'The badge is not JSON that can be read in one way only',
    'too-large': 'The badge is larger than 256 KB',
    several: 'There is more than one badge in the file, and no telling which one counts',
    'context-foreign':
      'Its @context is not exactly that of Open Badges 3.0.3, so that its words may mean anything',
    'in-time': 'It is within its time today',
    'dated-ahead': 'It is dated ahead of this computer’s clock',
    expired: 'Its time is over',
    'status-elsewhere': 'Whether it was revoked is written on the web and cannot be checked offline',
    'issuer-said': 'The issuer’s name is what the issuer says',
    'recipient-said': 'Whether it was given to you is for you to compare',
  },
  journalEvent: {
    'claim-added': 'Claim added',
    'claim-edited': 'Claim changed',
    'claim-removed': 'Claim removed',
    'claim-restored': 'Claim restored',
    'request-made': 'Sign-off requested',
    'request-closed': 'Request closed',
    'signoff-received': 'Sign-off taken in',
    'withdrawal-received': 'Withdrawal taken in',
    'signer-seen': 'New key seen',
    'signer-checked': 'Fingerprint checked',
    'paper-kept': 'Record a sign-off on paper',
    'paper-removed': 'Remove a record of paper',
    'signer-replaced': 'Key replaced',
  },
};
