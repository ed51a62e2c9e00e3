/** Which walls an event stands behind by what it says itself; closure.ts adds what others say of it. */
import type { CaseEvent, EventBody } from '@opendocket/rulebook';
import type { Compartment } from '../staff/member.ts';

/** Compartments of records. `juvenile` is one of whole cases: see juvenile.ts. */
export type RecordCompartment = Exclude<Compartment, 'juvenile'>;

/** The compartments of records, in the order in which they are listed. */
export const recordCompartments: readonly RecordCompartment[] = ['asylum', 'protected-1367', 'witness', 'sealed'];

const none: readonly RecordCompartment[] = [];
const asylum: readonly RecordCompartment[] = ['asylum'];
const protected1367: readonly RecordCompartment[] = ['protected-1367'];
const witness: readonly RecordCompartment[] = ['witness'];
const sealed: readonly RecordCompartment[] = ['sealed'];
const asylumOr1367: readonly RecordCompartment[] = ['asylum', 'protected-1367'];

/** What a word of the record tells: the walls behind which it stands; undefined for a word that nobody knows. */
type Words = Readonly<Record<string, readonly RecordCompartment[]>>;

/** Statuses applied for or granted. What nobody can read may be one of the protected. */
const statuses: Words = {
  asylum,
  asylee: asylum,
  refugee: asylum,
  u: protected1367,
  t: protected1367,
  vawa: protected1367,
  'u-bona-fide': protected1367,
  't-bona-fide': protected1367,
  'vawa-deferred-action': protected1367,
  tps: none,
  sij: none,
  adjustment: none,
  lpr: none,
  ded: none,
  daca: none,
  'deferred-action': none,
  'sij-deferred-action': none,
  parole: none,
  citizen: none,
};

const holds: Words = {
  witness,
  'material-witness': witness,
  'departure-control': none,
  imprisonment: none,
  'unaccompanied-child': none,
  'court-order': none,
};

const motions: Words = {
  'reopen-vawa': protected1367,
  reopen: none,
  reconsider: none,
  'rescind-in-absentia': none,
  stay: none,
  recalendar: none,
  procedural: none,
};

/** Registries that people enter through an application for asylum; of one that nobody knows, that is not known. */
const classes: Words = { 'ms-l': none };

/** Applications to the court, by words in them: the court's list of reliefs is longer than ours. */
function ofRelief(relief: string): readonly RecordCompartment[] {
  const found = [
    ...(/asylum|withholding|(^|-)cat($|-)|torture|fear|refugee|persecut|209c/.test(relief) ? asylum : none),
    ...(/vawa|batter|abus|violence|240a-b-2|traffick|(^|-)[ut]($|-)|self-petition/.test(relief) ? protected1367 : none),
  ];
  if (found.length > 0) return found;
  // Cancellation of a battered spouse is of the same paragraph as that of others, and a code for it that we do not know may
  // be in any word that says no more than that.
  return /^(other|unknown)$/.test(relief) ? asylumOr1367 : none;
}

/**
 * The compartments to which an event belongs by its own words. Fails closed: where a kind can be protected and its body
 * cannot be read, it is.
 */
export function compartmentsOf({ kind, body }: CaseEvent): readonly RecordCompartment[] {
  switch (kind) {
    case 'application.filed':
    case 'application.decided': {
      const relief = text(body.relief);
      return relief === undefined ? asylumOr1367 : ofRelief(relief);
    }
    case 'fear.claimed':
    case 'fear.decided':
    case 'protection.granted':
    case 'protection.terminated':
      return asylum;
    case 'status.applied':
    case 'status.granted':
    case 'status.denied':
    case 'status.terminated': {
      // An application for a status of no other kind may be for any.
      const status = text(body.status);
      return read(statuses, status) ?? asylumOr1367;
    }
    case 'motion.filed':
      return read(motions, text(body.motion)) ?? protected1367;
    case 'hold.placed':
    case 'hold.released':
      return read(holds, text(body.hold)) ?? witness;
    case 'class.joined':
      return read(classes, text(body.class)) ?? asylum;
    case 'juvenile.recorded':
      return text(body.juvenile) === 'unaccompanied-asylum' ? asylum : none;
    case 'record.sealed':
    case 'record.unsealed':
      return sealed;
    default:
      return isReadable(body) ? none : recordCompartments;
  }
}

function read(words: Words, word: string | undefined): readonly RecordCompartment[] | undefined {
  return word !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isReadable(body: EventBody): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** Case types of the court that are proceedings on fear and protection alone. */
const protectionCaseTypes: ReadonlySet<string> = new Set(['who', 'cfr', 'rfr', 'aoc', 'csr']);

/** Words that tell of a protected matter where a source or a person wrote them. */
const tellingWords: readonly (readonly [RegExp, readonly RecordCompartment[]])[] = [
  [/asyl|withholding|torture|\bcat\b|fear|refugee|persecut|i-?589/i, asylum],
  [/vawa|batter|abuse|violence|traffick|1367|\b[ut][ -]?visa|i-?360|i-?918|i-?914/i, protected1367],
  [/witness|informant|i-?854|s[ -]visa/i, witness],
  [/\bseal/i, sealed],
];

/** Fields of references, which hold ids and no words. */
const references: ReadonlySet<string> = new Set([
  'appeal',
  'event',
  'hearing',
  'lead',
  'motion',
  'petition',
  'request',
  'stay',
]);

/**
 * The fields of an event that tell of a protected matter though the event itself is no secret: an order that says that it
 * was on the merits of asylum, a case type, a reason that someone wrote. Each with the compartments it tells of.
 */
export function tellingFields({ kind, body }: CaseEvent): ReadonlyMap<string, readonly RecordCompartment[]> {
  let found: Map<string, readonly RecordCompartment[]> | undefined;
  for (const [field, value] of Object.entries(body)) {
    const told = tells(kind, field, value);
    if (told.length === 0) continue;
    found ??= new Map();
    found.set(field, told);
  }
  return found ?? nothingTold;
}

const nothingTold: ReadonlyMap<string, readonly RecordCompartment[]> = new Map();

function tells(kind: string, field: string, value: unknown): readonly RecordCompartment[] {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') {
    return field === 'asylumMerits' ? asylum : none;
  }
  if (field === 'asylumMerits') return asylum;
  // A motion on changed conditions in a country is one for asylum or withholding (INA 240(c)(7)(C)(ii)).
  if (kind === 'motion.filed' && field === 'basis') return value === 'changed-conditions' ? asylum : none;
  if (field === 'caseType') {
    return typeof value !== 'string' || protectionCaseTypes.has(value.toLowerCase()) ? asylum : none;
  }
  if (references.has(field)) return none;
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  const told = tellingWords.filter(([words]) => words.test(written)).flatMap(([, walls]) => walls);
  return told.length === 0 ? none : told;
}
