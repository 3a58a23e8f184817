import { coverShown } from '../../shared/coverage/cover.ts';
import { AT_LEAST_ONE, judgeAllEnough } from '../../shared/coverage/enough.ts';
import { readShown } from '../../electron/handlers/coverage.ts';
import { figure, percentile, time, type Figure } from './figure.ts';
import { onGround } from './ground.ts';
import { writeLinks } from './links.ts';

const RUNS = 60;
const TODAY = '2026-11-24';

/** 300 indicators and 100,000 links: all computed anew, asked for as a page does, and one link changed. */
export const coverage = (): Promise<readonly Figure[]> =>
  onGround(async ({ services, client }) => {
    const { db } = services.session.portfolio!;
    const { id } = writeLinks(db, services.standards.list());
    const standard = services.standards.get(id);
    const shown = readShown(services, db, id, TODAY);
    const question = { standard: id, level: null };
    const repeat = async (work: (index: number) => unknown) => {
      const taken: number[] = [];
      for (let index = 0; index < RUNS; index += 1) taken.push(await time(() => work(index)));
      return taken;
    };
    const recomputed = await repeat(() => {
      coverShown(standard, null, shown, TODAY);
      judgeAllEnough(standard, null, shown.evidence, AT_LEAST_ONE, TODAY);
    });
    const asked = await repeat(() => client['coverage.show'](question));
    const judged = await repeat(() => client['sufficiency.show'](question));
    const matrix = await repeat(() => client['coverage.matrix'](question));
    const free = { standard: id, node: 'T0-P0', note: '', where: '' };
    const linked = new Set(
      shown.evidence.filter(({ nodes }) => nodes.includes(free.node)).map((one) => one.id),
    );
    const others = Array.from({ length: 200 }, (_, index) => `evidence-${index}`).filter(
      (one) => !linked.has(one),
    );
    const changed = await repeat((index) =>
      client['claims.link']({ claims: [{ ...free, evidence: others[index] ?? '' }] }),
    );
    return [
      figure('coverage-recomputed-p50', percentile(recomputed, 0.5), 'ms', 100),
      figure('coverage-recomputed-p95', percentile(recomputed, 0.95), 'ms', 100),
      figure('coverage-asked-p50', percentile(asked, 0.5), 'ms', 100),
      figure('sufficiency-asked-p50', percentile(judged, 0.5), 'ms', 100),
      figure('matrix-asked-p50', percentile(matrix, 0.5), 'ms', 100),
      figure('link-changed-and-answered-p50', percentile(changed, 0.5), 'ms', 10),
      figure('link-changed-and-answered-p95', percentile(changed, 0.95), 'ms', 10),
    ];
  });
