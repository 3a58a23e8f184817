import { Readable } from 'node:stream';
import { Fault } from '../../shared/contract/fault.ts';
import { evidenceDetailsSchema } from '../../shared/evidence/evidence.ts';
import { BADGE_FINDINGS, type BadgeFinding, type BadgeReport } from '../../shared/signoff/badge.ts';
import { readBadge } from '../signing/badge.ts';
import { badgeIn, LARGEST_BADGE } from './badgeIn.ts';
import type { HandlersOf } from './context.ts';
import { addEvidence, requireEvidence } from './evidence.ts';
import { badgesOf, textOfBadge } from './signoff/badges.ts';
import { bytesOf } from './signoff/bytes.ts';

export const badgesHandlers: HandlersOf<'badges'> = {
  'badges.show': ({ evidence }, { services }) =>
    services.session.within(async ({ db, vault }) => {
      const report = await badgeIn(services, vault, requireEvidence(db, evidence).file);
      return report && toRecord(report);
    }),
  'badges.import': (_input, { services, file }) =>
    services.session.within(async (portfolio) => {
      const bytes = await bytesOf(file);
      const badge =
        bytes.length > LARGEST_BADGE ? null : await readBadge(services.contexts, bytes, services.today());
      if (badge === null) throw refused('no-badge');
      const against = badge.findings.find((finding) => BADGE_FINDINGS[finding] === 'against');
      if (against !== undefined) throw refused(against);
      const { evidence } = await addEvidence(
        services,
        portfolio,
        { kind: 'stream', name: file?.name ?? 'badge.json', stream: Readable.from([bytes]) },
        {
          details: { ...evidenceDetailsSchema.parse({ title: '-', kind: 'certificate' }), title: '' },
          origin: '',
          claims: [],
        },
      );
      return { evidence, badge: toRecord(badge) };
    }),
  'badges.export': ({ signoff }, { services }) =>
    services.session.within((portfolio) => {
      const badge = badgesOf(services, portfolio, services.today()).find((one) => one.signoff === signoff);
      if (badge === undefined) throw new Fault('record-unknown');
      return {
        file: services.made.put(textOfBadge(badge), 'application/json', badge.fileName),
        fileName: badge.fileName,
      };
    }),
};

const refused = (finding: BadgeFinding) => new Fault('badge-refused', { finding });
const toRecord = (report: BadgeReport) => ({ ...report, findings: [...report.findings] });
