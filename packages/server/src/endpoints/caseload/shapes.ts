/** What the endpoints of caseloads answer, and the parts of requests that they share. */

import { type Caseload, type Docket, DocketFailure, type Load, parseCaseReference } from '@opendocket/docket';
import { courtToday, dutyKinds, dutyLabel } from '@opendocket/rulebook';
import { z } from 'zod';

/** The day on which a load is counted, and over how many working days. */
export const periodQuery = z
  .object({
    on: z.iso.date().optional().describe('The day on which the load is counted; today if not given.'),
    workingDays: z.coerce.number().int().min(1).max(60).default(5),
  })
  .strict();

/** Today, where no case says at which court: the civil day where days end last. */
export function todayOf(docket: Docket): string {
  return courtToday(docket.clock().getTime(), undefined);
}

/** The id of a case that a request names by docket number or id. */
export function caseIdOf(reference: string): string {
  const read = parseCaseReference(reference);
  if (!read.ok) throw new DocketFailure('bad-argument', read.sentence);
  return read.caseId;
}

export const caseReference = z.string().min(1).max(40).describe('A docket number, or the id of a case at the court.');
export const reasonText = z.string().max(2000).optional();
export const expectedSeq = z
  .number()
  .int()
  .min(0)
  .optional()
  .describe('The number of the last assignment of the case, as it was read; 0 where it had none.');

/** The name of a duty; the id itself where it is none that we know. */
export function labelOf(duty: string, language: 'en' | 'es'): string {
  const kind = dutyKinds.find((one) => one === duty);
  return kind === undefined ? duty : dutyLabel(kind, language);
}

const dutyLoad = z.object({
  duty: z.string(),
  label: z.string(),
  tasks: z.number(),
  overdue: z.number(),
  minutesEach: z.number().nullable().describe('Null where nobody has weighed the duty.'),
  minutes: z.number().nullable(),
});

export const loadShape = z
  .object({
    cases: z.number(),
    untouched: z.object({ days90: z.number(), days180: z.number(), days365: z.number() }),
    tasks: z.number(),
    overdue: z.number(),
    minutesDue: z.number(),
    unweighed: z.number().describe('Tasks whose duty nobody has weighed: they are not in the minutes.'),
    minutesAvailable: z.number().nullable(),
    capacity: z.enum(['stated', 'no-capacity']),
    share: z.number().nullable().describe('Minutes due for each minute available; null where there is none.'),
    byDuty: z.array(dutyLoad),
  })
  .meta({ id: 'Load' });

export const workingShape = z.object({ days: z.number(), from: z.iso.date(), through: z.iso.date() });

export const caseloadShape = z
  .object({
    office: z.string().nullable(),
    on: z.iso.date(),
    working: workingShape,
    total: loadShape,
    withoutCapacity: z.number().describe('Officers whose capacity nobody has said.'),
    officers: z.array(z.object({ officer: z.string(), name: z.string(), active: z.boolean(), ...loadShape.shape })),
    unassigned: loadShape,
  })
  .meta({ id: 'Caseload' });

/** A caseload with its duties named in a language. */
export function worded(caseload: Caseload, language: 'en' | 'es'): z.infer<typeof caseloadShape> {
  const labelled = <One extends Load>(load: One) => ({
    ...load,
    byDuty: load.byDuty.map((one) => ({ ...one, label: labelOf(one.duty, language) })),
  });
  const { total, officers, unassigned } = caseload;
  return { ...caseload, total: labelled(total), officers: officers.map(labelled), unassigned: labelled(unassigned) };
}

export const namedCase = z.object({ caseId: z.string(), docketNumber: z.string() });

export const warningShape = z.object({ code: z.enum(['language', 'no-capacity']), sentence: z.string() });

export const assignmentShape = z
  .object({
    action: z.enum(['proposed', 'accepted', 'declined', 'withdrawn', 'assigned', 'released']),
    cases: z.array(z.object({ ...namedCase.shape, seq: z.number() })).describe('The case and its family.'),
    warnings: z.array(warningShape),
  })
  .meta({ id: 'Assignment' });
