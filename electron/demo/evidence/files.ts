import type { Story } from '../story.ts';
import { annotationFiles } from './annotation.ts';
import type { DemoFile } from './demoFile.ts';
import { groundworkFiles } from './groundwork.ts';
import { guidanceFiles } from './guidance.ts';
import { operationFiles } from './operation.ts';
import { processFiles } from './processes.ts';
import { promptingFiles } from './prompting.ts';
import { ruleFiles } from './rules.ts';
import { testingFiles } from './testing.ts';

/** Every file of the sample, in order of time. */
export const demoFiles = (story: Story): readonly DemoFile[] =>
  [
    ...groundworkFiles(story),
    ...annotationFiles(story),
    ...processFiles(story),
    ...ruleFiles(story),
    ...testingFiles(story),
    ...operationFiles(story),
    ...guidanceFiles(story),
    ...promptingFiles(story),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
