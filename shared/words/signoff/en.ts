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
    vouched: 'vouched for',
    checked: 'fingerprint checked',
  },
  trustWhy: {
    unknown:
      'Nothing signed with this key was ever taken in here. The name is what the key’s holder says of themselves.',
    seen: 'Something signed with this key was taken in. That it belongs to this person has not been checked: the name is what the key’s holder says.',
    vouched: 'Somebody whose key was checked says whose key this is.',
    checked: 'Two people compared the fingerprint of this key, word for word.',
  },
  signerWarning: {
    'name-under-new-key':
      '“{{name}}” was known under another key before. Ask them whether they made a new one, and compare the fingerprint.',
    'key-under-new-name': 'This key was known under another name than “{{name}}” before.',
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
    'signoff-unknown': 'The sign-off that is withdrawn is not here.',
    'signer-other': 'Only who signed can take it back; this is another key.',
  },
  verifyCheck: {
    known: {
      holds: 'A file of a known kind',
      fails: 'Not a credential, request, answer or portfolio that can be read; it may be damaged',
    },
    package: {
      holds: 'The package is whole: {{bytes}} bytes, none changed',
      fails: 'The package does not hold: {{reason}}',
    },
    'evidence-along': {
      holds: '{{along}} files of evidence along, {{apart}} named by their SHA-256 alone',
      fails: '',
    },
    unsigned: {
      holds: 'A request is signed by nobody: that it comes from “{{name}}” is what it says',
      fails: '',
    },
    signature: {
      holds: 'Signed by the key {{did}}, and unchanged since',
      fails: 'No signature that holds: {{reason}}',
    },
    signatures: {
      holds: 'All {{count}} signatures hold',
      fails: 'Sign-offs that do not hold: {{broken}}',
    },
    statement: {
      holds: 'A sign-off by Zhengji: “{{name}}”',
      fails: '',
    },
    foreign: {
      holds: 'A badge of other software: “{{name}}”',
      fails: '',
    },
    dated: {
      holds: 'Dated {{signed}} by who signed',
      fails: '',
    },
    'dated-ahead': {
      holds: 'Dated {{signed}} by who signed, which lies ahead of this clock',
      fails: '',
    },
    expired: {
      holds: '',
      fails: 'It held until {{until}}',
    },
    journal: {
      holds: 'The journal is whole: {{lines}} lines',
      fails: 'The journal was changed at line {{line}}',
    },
    'journal-complete': {
      holds: 'The journal tells of every sign-off',
      fails: 'Sign-offs that the journal does not tell of: {{untold}}; told of and gone: {{gone}}',
    },
    'changed-since': {
      holds: 'Changed since sign-off: {{stale}}',
      fails: '',
    },
  },
  credentialFault: {
    'json-malformed': 'it is not JSON that can be read one way only',
    'too-large': 'it is larger than 256 KB',
    'context-foreign': 'its @context is not exactly that of Open Badges 3.0.3',
    'proof-malformed': 'it has not exactly one eddsa-rdfc-2022 proof by its issuer’s key',
    'issuer-unreachable': 'its issuer’s key lies on the web and cannot be checked offline',
    'signature-wrong': 'the signature does not fit the content',
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
    'signer-vouched': 'Key vouched for',
  },
};
