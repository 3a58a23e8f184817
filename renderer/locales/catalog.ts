import type { Translated } from './translated.ts';
import type { zhCN } from './zh-CN/index.ts';

/** Every text of the app, by feature; `words` are shared with the command line. */
export type Catalog = Translated<typeof zhCN>;
