import trainer from '../../resources/standards/cn-4-04-05-05-2021.json';
import chanter from '../../resources/standards/icap-SET4130-002v1.json';
import engineer from '../../resources/standards/icap-SMS2512-001v1.json';
import guide from '../../resources/standards/iii-genai-guide-2023.json';
import posts from '../../resources/standards/posts-llm-2023.json';
import { standardSchema, type Standard } from '../../shared/standard/standard.ts';

/** The packs that the app comes with. A page under test has no disk to read them from. */
export const PACKS = {
  'cn-4-04-05-05-2021': standardSchema.parse(trainer),
  'icap-SET4130-002v1': standardSchema.parse(chanter),
  'icap-SMS2512-001v1': standardSchema.parse(engineer),
  'posts-llm-2023': standardSchema.parse(posts),
  'iii-genai-guide-2023': standardSchema.parse(guide),
} as const satisfies Record<string, Standard>;
export type PackId = keyof typeof PACKS;
