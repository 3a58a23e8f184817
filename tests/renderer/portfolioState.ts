import type { PortfolioState } from '../../shared/contract/records.ts';

export const NO_PORTFOLIO: PortfolioState = {
  host: {
    kind: 'browser',
    choosesPaths: false,
    opensFiles: false,
    proposedDir: '/home/lin/Zhengji',
    filesAt: '/files/',
    version: '0.1.0',
  },
  today: '2026-11-24',
  open: null,
  recent: [],
};

export const OPEN_PORTFOLIO: PortfolioState = {
  ...NO_PORTFOLIO,
  open: {
    dir: '/home/lin/林晓的档案',
    id: 'p1',
    opening: 'o1',
    counts: { evidence: 2, claims: 1, workOutputs: 0, signoffs: 0, blobs: 2 },
    aim: { standard: 'cn-4-04-05-05-2021', level: 3 },
  },
  recent: [{ dir: '/home/lin/林晓的档案', opened: '2026-11-24T08:00:00.000Z', there: true }],
};
