/** The vocabulary: every kind of event that can be recorded, with the fields of its body. */
import type { z } from 'zod';
import { federalCourtKinds, stayKinds } from './courts-and-stays.ts';
import { criminalRecordKinds, custodyKinds, supervisionKinds } from './custody-and-supervision.ts';
import { appealKinds, motionKinds, orderKinds } from './orders.ts';
import { caseKinds, proceedingKinds } from './proceedings.ts';
import { protectionKinds, statusKinds } from './protection-and-status.ts';
import { recordKinds } from './record.ts';

/** The fields of a body, each with what it may hold. */
export type BodySchema = z.ZodObject;

const schemas: Readonly<Record<string, BodySchema>> = {
  ...caseKinds,
  ...proceedingKinds,
  ...orderKinds,
  ...appealKinds,
  ...motionKinds,
  ...federalCourtKinds,
  ...stayKinds,
  ...protectionKinds,
  ...statusKinds,
  ...custodyKinds,
  ...supervisionKinds,
  ...criminalRecordKinds,
  ...recordKinds,
};

const schemaOfKind: ReadonlyMap<string, BodySchema> = new Map(Object.entries(schemas));

/** Every kind of event that can be recorded. */
export const eventKinds: readonly string[] = [...schemaOfKind.keys()];

/** The schema of a kind's body; undefined for a kind that the vocabulary does not have. */
export function bodySchema(kind: string): BodySchema | undefined {
  return schemaOfKind.get(kind);
}
