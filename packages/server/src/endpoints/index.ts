/** All endpoints of the API, area by area. */
import type { Endpoint } from '../endpoint.ts';
import { administrationEndpoints } from './administration/index.ts';
import { auditEndpoints } from './audit/index.ts';
import { caseloadEndpoints } from './caseload/index.ts';
import { caseEndpoints } from './cases/index.ts';
import { figuresEndpoints } from './figures/index.ts';
import { intakeEndpoints } from './intake/index.ts';
import { jobEndpoints } from './jobs/index.ts';
import { preActionEndpoints } from './pre-action/index.ts';
import { rulebookEndpoints } from './rulebook/index.ts';
import { sessionEndpoints } from './session/index.ts';
import { workEndpoints } from './work/index.ts';

export const endpoints: readonly Endpoint[] = [
  ...sessionEndpoints,
  ...caseEndpoints,
  ...auditEndpoints,
  ...preActionEndpoints,
  ...intakeEndpoints,
  ...rulebookEndpoints,
  ...figuresEndpoints,
  ...caseloadEndpoints,
  ...administrationEndpoints,
  ...jobEndpoints,
  ...workEndpoints,
];
