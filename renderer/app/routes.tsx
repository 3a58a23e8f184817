import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { z } from 'zod';
import { plainDateSchema } from '../../shared/calendar/plainDate.ts';
import { EVIDENCE_KINDS } from '../../shared/evidence/evidence.ts';
import { StartPage } from '../features/start/StartPage.tsx';
import { NotFound, Stumble } from './Stumble.tsx';
import { Shell } from './Shell.tsx';

/** A value in the address that makes no sense is as good as none. */
const text = z.string().optional().catch(undefined);
const level = z.int().min(1).max(6).optional().catch(undefined);
const everywhere = z.literal(true).optional().catch(undefined);
const ofStandard = z.object({ standard: text, level });
const ofStandardNode = z.object({ standard: text, node: text });

const day = plainDateSchema.optional().catch(undefined);
const evidenceSearch = z.object({
  query: text,
  standard: text,
  node: text,
  kind: z.enum(EVIDENCE_KINDS).optional().catch(undefined),
  from: day,
  to: day,
  employer: text,
  tag: text,
  workOutput: text,
  claimed: z.boolean().optional().catch(undefined),
  signed: z.boolean().optional().catch(undefined),
  sort: text,
  show: z.literal('timeline').optional().catch(undefined),
});

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: StartPage, // every start of the window begins there
});
const standards = createRoute({
  getParentRoute: () => root,
  path: '/standards',
  validateSearch: z.object({ query: text }),
  component: lazyRouteComponent(() => import('../features/standards/StandardsPage.tsx'), 'StandardsPage'),
});
const standard = createRoute({
  getParentRoute: () => root,
  path: '/standards/$standardId',
  validateSearch: z.object({
    node: text,
    level,
    query: text,
    everywhere,
    /** The node whose place in the printed source is shown; '' shows the source from its beginning. */
    source: text,
    /** Which of the errata is gone to. */
    erratum: z.int().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../features/standards/StandardPage.tsx'), 'StandardPage'),
});
const ladder = createRoute({
  getParentRoute: () => root,
  path: '/standards/$standardId/ladder',
  validateSearch: z.object({ hidden: z.array(z.int()).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/standards/ladder/LadderPage.tsx'), 'LadderPage'),
});
const checklist = createRoute({
  getParentRoute: () => root,
  path: '/standards/$standardId/checklist',
  validateSearch: z.object({ node: text, filling: text }),
  component: lazyRouteComponent(
    () => import('../features/standards/checklist/ChecklistPage.tsx'),
    'ChecklistPage',
  ),
});
const standardEditor = createRoute({
  getParentRoute: () => root,
  path: '/standards/$standardId/edit',
  component: lazyRouteComponent(() => import('../features/ownStandards/editor/EditorPage.tsx'), 'EditorPage'),
});
const standardVersion = createRoute({
  getParentRoute: () => root,
  path: '/standards/$standardId/version',
  component: lazyRouteComponent(
    () => import('../features/ownStandards/version/VersionPage.tsx'),
    'VersionPage',
  ),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: z.object({ a: text, b: text }),
  component: lazyRouteComponent(() => import('../features/standards/compare/ComparePage.tsx'), 'ComparePage'),
});
const evidence = createRoute({
  getParentRoute: () => root,
  path: '/evidence',
  validateSearch: evidenceSearch,
  component: lazyRouteComponent(() => import('../features/evidence/EvidencePage.tsx'), 'EvidencePage'),
});
const outputs = createRoute({
  getParentRoute: () => root,
  path: '/outputs',
  // With a node: a new work output of it is begun.
  validateSearch: ofStandardNode,
  component: lazyRouteComponent(
    () => import('../features/workOutputs/WorkOutputsPage.tsx'),
    'WorkOutputsPage',
  ),
});
const forms = createRoute({
  getParentRoute: () => root,
  path: '/forms',
  validateSearch: z.object({ filled: text, workOutput: text }),
  component: lazyRouteComponent(() => import('../features/forms/FormsPage.tsx'), 'FormsPage'),
});
const coverage = createRoute({
  getParentRoute: () => root,
  path: '/coverage',
  validateSearch: ofStandard,
  component: lazyRouteComponent(() => import('../features/coverage/CoveragePage.tsx'), 'CoveragePage'),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  validateSearch: ofStandard,
  component: lazyRouteComponent(() => import('../features/plan/PlanPage.tsx'), 'PlanPage'),
});
const progress = createRoute({
  getParentRoute: () => root,
  path: '/progress',
  validateSearch: ofStandard,
  component: lazyRouteComponent(() => import('../features/progress/ProgressPage.tsx'), 'ProgressPage'),
});
const team = createRoute({
  getParentRoute: () => root,
  path: '/team',
  validateSearch: ofStandard,
  component: lazyRouteComponent(() => import('../features/coverage/team/TeamPage.tsx'), 'TeamPage'),
});
const matrix = createRoute({
  getParentRoute: () => root,
  path: '/coverage/matrix',
  validateSearch: ofStandard,
  component: lazyRouteComponent(() => import('../features/coverage/matrix/MatrixPage.tsx'), 'MatrixPage'),
});
const career = createRoute({
  getParentRoute: () => root,
  path: '/career',
  validateSearch: z.object({ field: text }),
  component: lazyRouteComponent(() => import('../features/career/CareerPage.tsx'), 'CareerPage'),
});
const eligibility = createRoute({
  getParentRoute: () => root,
  path: '/eligibility',
  validateSearch: ofStandard,
  component: lazyRouteComponent(
    () => import('../features/eligibility/EligibilityPage.tsx'),
    'EligibilityPage',
  ),
});
const readiness = createRoute({
  getParentRoute: () => root,
  path: '/readiness',
  validateSearch: ofStandard,
  component: lazyRouteComponent(() => import('../features/readiness/ReadinessPage.tsx'), 'ReadinessPage'),
});
const rulePacks = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  validateSearch: z.object({ standard: text }),
  component: lazyRouteComponent(() => import('../features/rulePacks/RulePacksPage.tsx'), 'RulePacksPage'),
});
const rulePackEditor = createRoute({
  getParentRoute: () => root,
  path: '/rules/edit',
  validateSearch: z.object({ standard: text, pack: text, copy: text }),
  component: lazyRouteComponent(() => import('../features/rulePacks/PackEditorPage.tsx'), 'PackEditorPage'),
});
const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/eligibility/what-if',
  validateSearch: ofStandard,
  component: lazyRouteComponent(() => import('../features/eligibility/whatIf/WhatIfPage.tsx'), 'WhatIfPage'),
});
const dossier = createRoute({
  getParentRoute: () => root,
  path: '/dossier',
  validateSearch: ofStandard,
  component: lazyRouteComponent(() => import('../features/dossier/DossierPage.tsx'), 'DossierPage'),
});
const layouts = createRoute({
  getParentRoute: () => root,
  path: '/layouts',
  validateSearch: z.object({ edit: text, copy: text }),
  component: lazyRouteComponent(() => import('../features/layouts/LayoutsPage.tsx'), 'LayoutsPage'),
});
const signoff = createRoute({
  getParentRoute: () => root,
  path: '/signoff',
  // With requirements of a standard: what shows them and is not signed yet is chosen for a request.
  validateSearch: z.object({ standard: text, nodes: z.array(z.string()).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/signoff/SignoffPage.tsx'), 'SignoffPage'),
});
const reviewDesk = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(
    () => import('../features/signoff/desk/ReviewDeskPage.tsx'),
    'ReviewDeskPage',
  ),
});
const review = createRoute({
  getParentRoute: () => root,
  path: '/review/$reviewId',
  component: lazyRouteComponent(() => import('../features/signoff/queue/QueuePage.tsx'), 'QueuePage'),
});
const preferences = createRoute({
  getParentRoute: () => root,
  path: '/preferences',
  component: lazyRouteComponent(
    () => import('../features/preferences/PreferencesPage.tsx'),
    'PreferencesPage',
  ),
});
const guide = createRoute({
  getParentRoute: () => root,
  path: '/preferences/guide',
  component: lazyRouteComponent(() => import('../features/preferences/GuidePage.tsx'), 'GuidePage'),
});
const licences = createRoute({
  getParentRoute: () => root,
  path: '/preferences/licences',
  component: lazyRouteComponent(() => import('../features/preferences/LicencesPage.tsx'), 'LicencesPage'),
});
const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  component: lazyRouteComponent(() => import('../features/keeping/HistoryPage.tsx'), 'HistoryPage'),
});
const backups = createRoute({
  getParentRoute: () => root,
  path: '/backups',
  component: lazyRouteComponent(() => import('../features/keeping/BackupsPage.tsx'), 'BackupsPage'),
});
const health = createRoute({
  getParentRoute: () => root,
  path: '/health',
  component: lazyRouteComponent(() => import('../features/keeping/HealthPage.tsx'), 'HealthPage'),
});

const tree = root.addChildren([
  start,
  standards,
  standard,
  standardEditor,
  standardVersion,
  ladder,
  checklist,
  compare,
  evidence,
  forms,
  outputs,
  coverage,
  plan,
  progress,
  matrix,
  team,
  career,
  eligibility,
  readiness,
  whatIf,
  rulePacks,
  rulePackEditor,
  dossier,
  layouts,
  signoff,
  reviewDesk,
  review,
  preferences,
  guide,
  licences,
  history,
  health,
  backups,
]);

/** Hash history: the page may come from a file, a scheme of ours or a local host. */
export const createAppRouter = (addresses: RouterHistory = createHashHistory()) =>
  createRouter({
    routeTree: tree,
    history: addresses,
    scrollRestoration: true,
    defaultErrorComponent: Stumble,
    defaultPendingMs: 150,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
