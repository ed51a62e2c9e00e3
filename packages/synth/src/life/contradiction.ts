import { never } from '../calendar.ts';
import { mix, mixUnit } from '../random.ts';
import type { Life } from './shape.ts';
import type { Docket } from './tell.ts';

/** The ways in which a case of the real release contradicts itself. */
export const contradictions = [
  'appeal-before-decision',
  'completion-before-charging-document',
  'release-before-detention',
  'two-case-types',
] as const;

const purpose = 501;

/** The first contradictions of a release are due at these cases, so that a small one has each kind, too. */
const due = 400;

/** Makes a small share of lives contradict themselves. What is contradicted is a conflict to report, not to smooth over. */
export function contradict(life: Life, docket: Docket): void {
  if (docket.contradictions <= 0) return;
  const chosen = mixUnit(docket.seed, purpose, life.index) < docket.contradictions;
  const appointed = life.index < due * 4 && life.index % 25 === 7;
  if (!chosen && !appointed) return;
  const kind =
    contradictions[
      appointed
        ? Math.floor(life.index / 25) % contradictions.length
        : mix(docket.seed, purpose + 1, life.index) % contradictions.length
    ];
  const day = (days: number): number => 20 + (mix(docket.seed, purpose + 2, life.index) % days);
  switch (kind) {
    case 'appeal-before-decision': {
      const at = life.appeals.findIndex((appeal) => appeal.type === 'Case Appeal');
      const appeal = life.appeals[at];
      const leg = appeal === undefined ? undefined : life.legs[appeal.leg];
      if (appeal === undefined || leg === undefined) return;
      life.appeals[at] = { ...appeal, filedOn: leg.endedOn - day(200) };
      break;
    }
    case 'completion-before-charging-document': {
      const leg = life.legs[0];
      if (leg === undefined || leg.endedOn === never) return;
      leg.chargedAfterEnd = day(400);
      break;
    }
    case 'release-before-detention': {
      const custody = life.custody[0];
      if (custody === undefined || custody.detainedOn === never || custody.releasedOn === never) return;
      life.custody[0] = { ...custody, releasedOn: custody.detainedOn - day(300) };
      break;
    }
    case 'two-case-types': {
      const leg = life.legs[0];
      if (leg === undefined || life.caseType !== 'RMV') return;
      leg.caseType = 'DEP';
      break;
    }
    default:
      return;
  }
  life.contradiction = kind;
}
