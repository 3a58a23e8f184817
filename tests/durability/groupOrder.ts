import type { Call } from './order.ts';

/**
 * One step of files that come in together; `of` is a file's temporary name, its content, or a folder's two letters. What
 * syncs a whole file system syncs every file and folder of it.
 */
export interface Step {
  readonly step:
    | 'written'
    | 'synced'
    | 'named'
    | 'folder synced'
    | 'all synced'
    | 'log written'
    | 'log synced'
    | 'answered';
  readonly of: string;
  /** What a temporary file is named after. */
  readonly content?: string;
  /** When it began and when it was over, as places in the trace. */
  readonly began: number;
  readonly over: number;
}

/** The trace as steps of single files, from when the process was ready on. */
export function stepsOfGroup(calls: readonly Call[]): readonly Step[] {
  const from = calls.findIndex(({ what }) => what.includes('READY'));
  const underWay = new Map<string, number>();
  const steps: Step[] = [];
  for (const [at, { thread, what, isOver }] of calls.entries()) {
    if (at <= from) continue;
    if (!isOver) {
      underWay.set(thread, at);
      continue;
    }
    const began = underWay.get(thread);
    underWay.delete(thread);
    const isEnd = began !== undefined && !/^\d+<|^"/.test(what);
    const start = isEnd ? began : at;
    const { call, what: told } = calls[start] ?? { call: '', what: '' };
    const step = stepOf(call, told);
    if (step !== null && !/= -1 /.test(what)) steps.push({ ...step, began: start, over: at });
  }
  return steps;
}

function stepOf(call: string, what: string): Pick<Step, 'step' | 'of' | 'content'> | null {
  const isSync = call === 'fsync' || call === 'fdatasync';
  if (call === 'syncfs') return { step: 'all synced', of: /vault>/.test(what) ? 'vault' : '' };
  const answered = /ACK ([0-9a-f]{64})/.exec(what)?.[1];
  if (answered !== undefined) return { step: 'answered', of: answered };
  const temporary = /vault\/tmp\/([\w-]{36})/.exec(what)?.[1];
  if (call.startsWith('rename') && temporary !== undefined) {
    const content = /vault\/[0-9a-f]{2}\/([0-9a-f]{64})/.exec(what)?.[1] ?? '';
    return { step: 'named', of: temporary, content };
  }
  if (temporary !== undefined) return { step: isSync ? 'synced' : 'written', of: temporary };
  if (what.includes('portfolio.sqlite-wal'))
    return { step: isSync ? 'log synced' : 'log written', of: 'log' };
  const folder = isSync ? /vault\/([0-9a-f]{2})>/.exec(what)?.[1] : undefined;
  return folder === undefined ? null : { step: 'folder synced', of: folder };
}

/**
 * What of the order does not hold, file by file: its bytes, then those synced, then its name, then the folder of the name
 * synced, then the rows, then those synced, then the answer; each over before the next begins.
 */
export function brokenGroup(steps: readonly Step[]): readonly string[] {
  const answers = steps.filter(({ step }) => step === 'answered');
  const all = (step: Step['step'], of: string) => steps.filter((one) => one.step === step && one.of === of);
  const atOnce = all('all synced', 'vault');
  const broken = answers.flatMap(({ of: content, began: answered }) => {
    const short = content.slice(0, 8);
    const named = steps.find((one) => one.step === 'named' && one.content === content);
    if (named === undefined) return [`${short}: has no name`];
    const written = Math.max(...all('written', named.of).map(({ over }) => over));
    const between = (some: readonly Step[], after: number, before: number) =>
      some.find(({ began, over }) => began > after && over < before);
    const synced = between([...all('synced', named.of), ...atOnce], written, named.began);
    const folder = between([...all('folder synced', content.slice(0, 2)), ...atOnce], named.over, answered);
    const logged = folder && between(all('log written', 'log'), folder.over, answered);
    const lasting = logged && between(all('log synced', 'log'), logged.over, answered);
    if (!Number.isFinite(written)) return [`${short}: has no bytes`];
    if (synced === undefined) return [`${short}: named before its bytes were on the disk`];
    if (folder === undefined) return [`${short}: answered before its folder was on the disk`];
    if (logged === undefined) return [`${short}: no rows after its folder was on the disk`];
    return lasting === undefined ? [`${short}: answered before its rows were on the disk`] : [];
  });
  return answers.length === 0 ? ['nothing was answered'] : broken;
}
