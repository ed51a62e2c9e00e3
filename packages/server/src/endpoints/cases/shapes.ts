/** A case, as it is told to a member of staff: what the member may not see is not in it. */
import { type CaseForMember, isHidden, parseCaseReference, type ShownCase } from '@opendocket/docket';
import {
  courtByCode,
  coverageSources,
  eventPhrase,
  executions,
  finalityStatuses,
  type Language,
  stages,
} from '@opendocket/rulebook';
import { z } from 'zod';
import type { Told } from '../../endpoint.ts';
import { Problem } from '../../http/problem.ts';

/** The path of an endpoint about one case. */
export const caseParams = z
  .object({ case: z.string().describe("The court's case id (IDNCASE) or a docket number (OD-…).") })
  .strict();

/** The id of the case that a path names. @throws Problem 404, with a sentence */
export function caseIdOf({ case: reference }: z.output<typeof caseParams>): string {
  const read = parseCaseReference(reference);
  if (read.ok) return read.caseId;
  throw new Problem(404, 'not-found', read.sentence);
}

const day = z.string().describe('A civil day, YYYY-MM-DD.');
const because = z.array(z.string()).describe('Ids of events.');
const eventDate = z.union([day, z.object({ earliest: day, latest: day })]);

export const eventShape = z
  .object({
    id: z.string(),
    kind: z.string().describe('`protected` where the reader may not know what it is.'),
    on: eventDate.nullable(),
    at: z.string().optional(),
    recordedAt: z.string().optional(),
    by: z.string().optional(),
    source: z
      .object({
        system: z.string(),
        release: z.string().optional(),
        mapping: z.number().optional(),
        record: z.string().optional(),
        row: z.string().optional(),
        seq: z.number().optional(),
      })
      .optional(),
    body: z.record(z.string(), z.unknown()).optional(),
    voids: z.string().optional(),
    words: z.string().nullable().describe('What it is, in a few plain words.'),
  })
  .meta({ id: 'CaseEvent' });

export const postureShape = z
  .object({
    execution: z.enum(executions),
    stage: z.enum(stages).nullable(),
    finality: z.object({ status: z.enum(finalityStatuses), on: day.nullable(), rule: z.string().nullable() }),
    bars: z.array(
      z.object({
        rule: z.string().nullable().describe('Null for a protected bar: contact the unit.'),
        countries: z.union([z.literal('all'), z.array(z.string())]).nullable(),
        until: day.nullable(),
        because,
      }),
    ),
    reviews: z.array(z.object({ rule: z.string().nullable(), why: z.string(), because })),
    deadlines: z.array(z.object({ rule: z.string(), what: z.string(), for: z.enum(['person', 'agency']), on: day })),
    conflicts: z.array(z.object({ what: z.string(), why: z.string(), settledBy: z.string(), because })),
    missing: z.array(z.enum(coverageSources)),
    nextChangeOn: day.nullable(),
    rulebook: z.string(),
  })
  .meta({ id: 'Posture' });

export const sentenceShape = z
  .object({
    part: z.enum(['execution', 'finality', 'bar', 'review', 'conflict', 'deadline', 'missing', 'next', 'note']),
    rule: z.string().nullable(),
    text: z.string(),
    citations: z.array(z.string()),
    because,
  })
  .meta({ id: 'Sentence' });

const shown = z.object({
  caseId: z.string(),
  docketNumber: z.string(),
  headSeq: z.number().describe('Number of the last event; a command repeats it as expectedSeq.'),
  asOf: day,
  knownAt: z.string(),
  country: z.string().nullable(),
  court: z
    .object({ code: z.string(), name: z.string(), zone: z.string().describe('Hearing times are local here.') })
    .nullable(),
  nationality: z.string().nullable(),
  detained: z.boolean().nullable(),
  coverage: z.partialRecord(z.enum(coverageSources), day),
  posture: postureShape,
  events: z.array(eventShape),
  sentences: z.array(sentenceShape),
  hidden: z.object({ events: z.number(), bar: z.boolean(), review: z.boolean() }),
});

export const shownCaseShape = shown.meta({ id: 'ShownCase' });

export const caseShape = shown
  .extend({
    access: z.object({
      isOwn: z.boolean(),
      mayRecord: z.boolean(),
      identity: z.boolean().describe('Whether the member may see who the person is.'),
      purposeNeeded: z.boolean(),
    }),
  })
  .meta({ id: 'Case' });

/** A shown case as {@link shownCaseShape} says. */
export function tellShownCase(found: ShownCase, language: Language): Told<z.input<typeof shownCaseShape>> {
  const { caseId, docketNumber, headSeq, asOf, knownAt, country, description, coverage, posture, hidden } = found;
  const court = description.court === undefined ? undefined : courtByCode(description.court);
  return {
    ...{ caseId, docketNumber, headSeq, asOf, knownAt, country, coverage, posture, hidden },
    court: court === undefined ? null : { code: court.code, name: court.city, zone: court.zone },
    nationality: description.nationality ?? null,
    detained: description.detained ?? null,
    events: found.events.map((event) => ({ ...event, words: isHidden(event) ? null : eventPhrase(event, language) })),
    sentences: found.sentences,
  };
}

/** A case as {@link caseShape} says. */
export function tellCase(found: CaseForMember, language: Language): Told<z.input<typeof caseShape>> {
  return { ...tellShownCase(found, language), access: found.access };
}
