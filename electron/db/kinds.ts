import { carryEvents } from './carryEvents.ts';
import type { Kind } from './connection.ts';
import { desk0010 } from './migrations/desk/0010-desk.ts';
import { desk0080 } from './migrations/desk/0080-signoff.ts';
import { desk0250 } from './migrations/desk/0250-team.ts';
import { desk0290 } from './migrations/desk/0290-worked-in.ts';
import { portfolio0010 } from './migrations/portfolio/0010-portfolio.ts';
import { portfolio0020 } from './migrations/portfolio/0020-own-standards.ts';
import { portfolio0021 } from './migrations/portfolio/0021-carried-links.ts';
import { portfolio0030 } from './migrations/portfolio/0030-capture.ts';
import { portfolio0040 } from './migrations/portfolio/0040-finding.ts';
import { portfolio0041 } from './migrations/portfolio/0041-waiting-texts.ts';
import { portfolio0060 } from './migrations/portfolio/0060-eligibility.ts';
import { portfolio0065 } from './migrations/portfolio/0065-id-expiry.ts';
import { portfolio0050 } from './migrations/portfolio/0050-redactions.ts';
import { portfolio0070 } from './migrations/portfolio/0070-rules.ts';
import { portfolio0071 } from './migrations/portfolio/0071-enough.ts';
import { portfolio0072 } from './migrations/portfolio/0072-self-assessment.ts';
import { portfolio0090 } from './migrations/portfolio/0090-crosswalk-and-checklists.ts';
import { portfolio0110 } from './migrations/portfolio/0110-filled-forms.ts';
import { portfolio0190 } from './migrations/portfolio/0190-paper-signoffs.ts';
import { portfolio0080 } from './migrations/portfolio/0080-signoff.ts';
import { portfolio0150 } from './migrations/portfolio/0150-plan.ts';
import { portfolio0100 } from './migrations/portfolio/0100-dossier-again.ts';
import { portfolio0220 } from './migrations/portfolio/0220-backup-places.ts';
import { portfolio0270 } from './migrations/portfolio/0270-successions.ts';
import { portfolio0280 } from './migrations/portfolio/0280-sort-by-kind-and-size.ts';
import { portfolio0200 } from './migrations/portfolio/0200-events.ts';
import { portfolio0180 } from './migrations/portfolio/0180-application-form.ts';
import { portfolio0240 } from './migrations/portfolio/0240-title-keys.ts';
import { portfolio0230 } from './migrations/portfolio/0230-form-templates.ts';

/** `portfolio.sqlite`: one person's portfolio. The id spells ZJpf. */
export const PORTFOLIO: Kind = {
  applicationId: 0x5a_4a_70_66,
  migrations: [
    portfolio0010,
    portfolio0020,
    portfolio0021,
    portfolio0030,
    portfolio0040,
    portfolio0041,
    portfolio0050,
    portfolio0060,
    portfolio0065,
    portfolio0070,
    portfolio0071,
    portfolio0072,
    portfolio0080,
    portfolio0090,
    portfolio0100,
    portfolio0110,
    portfolio0150,
    portfolio0180,
    portfolio0190,
    portfolio0200,
    portfolio0220,
    portfolio0230,
    portfolio0240,
    portfolio0270,
    portfolio0280,
  ],
  accompany: carryEvents,
};

/** `desk.sqlite`: what this machine remembers apart from any portfolio. The id spells ZJdk. */
export const DESK: Kind = {
  applicationId: 0x5a_4a_64_6b,
  migrations: [desk0010, desk0080, desk0250, desk0290],
};
