import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isPlainDate, type PlainDate } from '../../shared/calendar/plainDate.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { evidenceDetailsSchema } from '../../shared/evidence/evidence.ts';
import { careerHandlers } from '../handlers/career.ts';
import type { Context } from '../handlers/context.ts';
import { dossiersHandlers } from '../handlers/dossiers.ts';
import { evidenceHandlers } from '../handlers/evidence.ts';
import { portfolioHandlers } from '../handlers/portfolio.ts';
import { workOutputsHandlers } from '../handlers/workOutputs.ts';
import type { Services } from '../services.ts';
import type { SourceFile } from '../vault/source.ts';
import { idsOf } from './chance.ts';
import { silhouette } from './draw/screens.ts';
import { toJpeg } from './draw/sheet.ts';
import { demoFiles } from './evidence/files.ts';
import { applicantOf, certificatesOf, educationOf, employmentsOf } from './person.ts';
import { addSignoffs } from './signOff.ts';
import { AIM_LEVEL, OCCUPATION } from './standards.ts';
import { tellStory, type Story } from './story.ts';
import { workOutputsOf } from './workOutputs.ts';

/** What the sample is: the portfolio that is now open, and the dossier in it. */
export interface Demo {
  readonly dossier: string;
  readonly files: number;
}

/**
 * Makes the sample portfolio in an empty or new folder, and its dossier: a trainer on the way from level four
 * to three. Everything goes through the handlers that a page would call. Ids and instants come from the as-of
 * day, so that the same day gives the same bytes. It is the open portfolio afterwards.
 *
 * @throws Fault as `portfolio.create`; bad-input where the as-of day lies too far back; what was half made is taken away again
 */
export async function makeDemo(
  services: Services,
  dir: string,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Demo> {
  const story = tellStory(services.today());
  // Somebody in mid-career was born before the calendar of ours begins.
  if (!isPlainDate(story.born)) throw new Fault('bad-input', { detail: story.asOf });
  let day = story.on(0, 20);
  const living: Services = {
    ...services,
    newId: idsOf(`zhengji sample ${story.asOf}`),
    author: 'sample',
    today: () => story.asOf,
    // The journal asks the clock that the portfolio was made with.
    now: () => `${day}T02:00:00.000Z`,
  };
  /** The next call, on that day of the sample's life; what lies before the portfolio's beginning was told then. */
  const on = (date: PlainDate, file?: SourceFile): Context => {
    if (date > day) day = date;
    return { services: living, file };
  };
  await portfolioHandlers['portfolio.create']({ dir }, on(day));
  try {
    const demo = await fill(story, services.fontsFolder, on, progress);
    remember(services);
    return demo;
  } catch (error) {
    await services.session.close();
    for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true, force: true });
    throw error;
  }
}

type On = (date: PlainDate, file?: SourceFile) => Context;

async function fill(
  story: Story,
  fonts: string,
  on: On,
  progress: (done: number, total: number) => void,
): Promise<Demo> {
  await addCareer(story, fonts, on);
  await portfolioHandlers['portfolio.aim']({ standard: OCCUPATION, level: AIM_LEVEL }, on(story.on(0, 20)));
  const outputs = new Map<string, string>();
  const waiting = Object.entries(workOutputsOf(story)).toSorted(([, a], [, b]) => byDay(a.start, b.start));
  const beginOutputs = async (until: PlainDate) => {
    for (let [next] = waiting; next !== undefined && next[1].start <= until; [next] = waiting) {
      const [name, record] = next;
      waiting.shift();
      const { id } = await workOutputsHandlers['workOutputs.save']({ id: null, record }, on(record.start));
      outputs.set(name, id);
    }
  };
  const files = demoFiles(story).toSorted((a, b) => byDay(a.date, b.date));
  for (const [index, { name, content, workOutput, ...file }] of files.entries()) {
    await beginOutputs(file.date);
    await evidenceHandlers['evidence.add'](
      {
        ...evidenceDetailsSchema.parse({
          ...file,
          workOutput: workOutput === undefined ? null : (outputs.get(workOutput) ?? null),
        }),
        origin: '',
        claims: [...file.claims],
      },
      on(file.date, stream(name, await content(fonts))),
    );
    progress(index + 1, files.length);
  }
  await beginOutputs(story.asOf);
  await addSignoffs(story, on);
  const dossier = await dossiersHandlers['dossiers.make'](
    // 技能等级证书 counts under the lenient reading alone; the dossier says so and shows from which day.
    {
      standard: OCCUPATION,
      level: AIM_LEVEL,
      reading: 'lenient',
      parts: null,
      privacy: 'forms',
      layout: null,
      leftOut: [],
      putIn: [],
      watermark: null,
    },
    on(story.asOf),
  );
  return { dossier: dossier.id, files: files.length };
}

async function addCareer(story: Story, fonts: string, on: On): Promise<void> {
  const context = on(story.on(0, 20));
  await careerHandlers['applicant.save'](applicantOf(story), context);
  const photo = stream('证件照.jpg', toJpeg(silhouette(fonts)));
  await careerHandlers['applicant.photo']({}, on(story.on(0, 20), photo));
  for (const record of employmentsOf(story))
    await careerHandlers['employments.save']({ id: null, record }, context);
  for (const record of certificatesOf(story))
    await careerHandlers['certificates.save']({ id: null, record }, context);
  for (const record of educationOf(story))
    await careerHandlers['education.save']({ id: null, record }, context);
}

const byDay = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);

const stream = (name: string, content: string | Uint8Array): SourceFile => ({
  kind: 'stream',
  name,
  stream: Readable.from([Buffer.from(content)]),
});

/** The portfolio was created in the story's past; on this machine it is opened now. */
function remember({ session, desk, now }: Services): void {
  const { portfolio } = session;
  if (portfolio !== null)
    desk.remember({ dir: portfolio.dir, id: portfolio.id, opened: now(), workedIn: true });
}
