import { expect, test } from 'vitest';
import { uuidOf } from '../../../electron/standards/uuid.ts';

test('a UUID of version 5 as RFC 9562 (appendix A.4) makes it', () => {
  expect(uuidOf('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

test('ours are the same for ever: others know our standards by them', () => {
  expect(['cn-4-04-05-05-2021', '人工智能训练师'].map((name) => uuidOf(name))).toEqual([
    'ca2ac59b-9e8a-51ad-b873-bf1c34ceee89',
    'd614dbcc-0c6d-5024-b39e-e2b311e0d6e6',
  ]);
});
