import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..', '..', '..');
/** Most people who use the app have their system in it. */
export const LANGUAGE = 'zh-CN';
