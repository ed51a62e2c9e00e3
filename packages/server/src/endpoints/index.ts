/** All endpoints of the API, area by area. */
import type { Endpoint } from '../endpoint.ts';
import { sessionEndpoints } from './session/index.ts';

export const endpoints: readonly Endpoint[] = [...sessionEndpoints];
