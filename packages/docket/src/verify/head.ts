/**
 * The head of a docket: one digest over the heads of all chains of all cases. Kept elsewhere, it shows later what the
 * chains alone cannot: that somebody rewrote a case from its beginning, cut its end off, or removed it whole.
 *
 * The docket grows, so a head is compared by working its digest out again over what the docket held when it was taken:
 * in each case the leading records that had been recorded before, by the runs that were known then. (Before, not by: in
 * the same millisecond somebody may record after the head was taken.)
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify as verifySignature } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, genesis } from '../chain.ts';
import { DocketFailure, errorMessage } from '../failure.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const headSchema = z.strictObject({
  format: z.literal('opendocket-head-1'),
  /** ISO instant. */
  takenAt: z.iso.datetime(),
  /** The newest run of the docket then, 0 for none. */
  lastRun: z.int().min(0),
  cases: z.int().min(0),
  events: z.int().min(0),
  audits: z.int().min(0),
  /** Entries of the chains of staff; absent in heads that were taken before those were in it. */
  staffAudits: z.int().min(0).exactOptional(),
  /** SHA-256 in hexadecimal. */
  digest: sha256,
  /** The same of each kind of chain by itself, so that a difference can be named; absent in older heads. */
  parts: z.strictObject({ events: sha256, audits: sha256, staffAudits: sha256 }).exactOptional(),
  signature: z.strictObject({ algorithm: z.literal('ed25519'), publicKey: z.string(), value: z.base64() }).optional(),
});

/** The head of a docket, as it is printed and kept. */
export type Head = z.infer<typeof headSchema>;

/** Reads a head that was kept. @throws DocketFailure `bad-argument` with a sentence */
export function parseHead(value: unknown): Head {
  const parsed = headSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DocketFailure(
    'bad-argument',
    `This is no head of a docket (${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'unreadable'}). Nothing was ` +
      'compared. Give the file that opendocket verify --head wrote.',
  );
}

/** The last record of a chain that counts. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: Buffer;
}

/** The end of a chain that holds nothing. */
export const emptyChain: ChainEnd = { seq: 0, hash: genesis };

/** Up to where the records of a docket belong to a head. */
export interface HeadBounds {
  /** ISO instant. */
  readonly takenAt: string;
  readonly lastRun: number;
  /** How many entries of staff it has; absent where it does not cover their chains. */
  readonly staffAudits?: number;
}

/** A record of a chain, as a head looks at it. */
export interface HeadRecord {
  readonly seq: number;
  readonly hash: Buffer;
  /** ISO instant in UTC. */
  readonly recordedAt: string;
  readonly runId: number | null;
}

/** The end of the leading records of a chain that belong to a head. */
export function chainEnd(records: Iterable<HeadRecord>, bounds: HeadBounds): ChainEnd {
  let end = emptyChain;
  for (const record of records) {
    if (record.recordedAt >= bounds.takenAt || (record.runId ?? 0) > bounds.lastRun) break;
    end = record;
  }
  return end;
}

/** Works out the digest of a head, case by case in the order of their id. */
export class HeadDigest {
  readonly bounds: HeadBounds;
  readonly #hash = createHash('sha256');
  readonly #parts = { events: createHash('sha256'), audits: createHash('sha256'), staffAudits: createHash('sha256') };
  #cases = 0;
  #events = 0;
  #audits = 0;
  #staffAudits = 0;

  constructor(bounds: HeadBounds) {
    this.bounds = bounds;
  }

  add(caseId: string, events: ChainEnd, audits: ChainEnd): void {
    if (events.seq === 0 && audits.seq === 0) return;
    this.#cases += 1;
    this.#events += events.seq;
    this.#audits += audits.seq;
    const heads = `${events.seq} ${events.hash.toString('hex')} ${audits.seq} ${audits.hash.toString('hex')}`;
    this.#hash.update(`${caseId} ${heads}\n`);
    this.#parts.events.update(`${caseId} ${events.seq} ${events.hash.toString('hex')}\n`);
    this.#parts.audits.update(`${caseId} ${audits.seq} ${audits.hash.toString('hex')}\n`);
  }

  /** The chain of a member's acts, after all cases, in the order of the members' ids. */
  addStaff(member: string, acts: ChainEnd): void {
    if (acts.seq === 0 || this.bounds.staffAudits === undefined) return;
    this.#staffAudits += acts.seq;
    const line = `${JSON.stringify(member)} ${acts.seq} ${acts.hash.toString('hex')}\n`;
    this.#hash.update(line);
    this.#parts.staffAudits.update(line);
  }

  done(): Head {
    const { takenAt, lastRun, staffAudits } = this.bounds;
    return {
      format: 'opendocket-head-1',
      takenAt,
      lastRun,
      cases: this.#cases,
      events: this.#events,
      audits: this.#audits,
      ...(staffAudits === undefined ? undefined : { staffAudits: this.#staffAudits }),
      digest: this.#hash.digest('hex'),
      parts: {
        events: this.#parts.events.digest('hex'),
        audits: this.#parts.audits.digest('hex'),
        staffAudits: this.#parts.staffAudits.digest('hex'),
      },
    };
  }
}

/** Says what differs between a head that was kept and the same head worked out now; nothing where they agree. */
export function compareHeads(kept: Head, now: Head): string | undefined {
  const numbers = (['cases', 'events', 'audits', 'staffAudits'] as const).filter((what) => kept[what] !== now[what]);
  if (numbers.length === 0 && kept.digest === now.digest) return undefined;
  const differences = numbers.map((what) => `${now[what]} ${wordFor[what]} where the head has ${kept[what]}`);
  const { parts } = kept;
  const changed = (['events', 'audits', 'staffAudits'] as const).filter(
    (part) => parts !== undefined && parts[part] !== now.parts?.[part],
  );
  const named = changed.length === 0 ? '' : ` (what differs: ${changed.map((part) => wordFor[part]).join(', ')})`;
  const what =
    differences.length > 0 ? differences.join(', ') : `the same numbers of records, but not the same records${named}`;
  return (
    `The docket is not the one of which the head was taken at ${kept.takenAt}: of what it held then it now has ${what}. ` +
    'Records that were in it then have been changed or removed, or the head is of another docket.'
  );
}

const wordFor = {
  cases: 'cases',
  events: 'events',
  audits: 'audit entries',
  staffAudits: 'acts of staff',
} as const;

/**
 * Signs a head with an Ed25519 private key in PEM, which is best kept away from the docket.
 * @throws DocketFailure `bad-argument` where the key is none
 */
export function signHead(head: Head, privateKeyPem: string): Head {
  try {
    const key = createPrivateKey(privateKeyPem);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`it is of type ${key.asymmetricKeyType}`);
    const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
    const value = sign(null, signedText(head), key).toString('base64');
    return { ...head, signature: { algorithm: 'ed25519', publicKey, value } };
  } catch (error) {
    throw new DocketFailure(
      'bad-argument',
      `The head was not signed: the key is no Ed25519 private key in PEM (${errorMessage(error)}). Make one with ` +
        'openssl genpkey -algorithm ed25519.',
      { cause: error },
    );
  }
}

/** Whether the signature of a head fits it: under the key given, or where none is given under the one that it carries. */
export function checkSignature(head: Head, publicKeyPem?: string): boolean {
  if (head.signature === undefined) return false;
  try {
    const key = createPublicKey(publicKeyPem ?? head.signature.publicKey);
    return verifySignature(null, signedText(head), key, Buffer.from(head.signature.value, 'base64'));
  } catch {
    return false;
  }
}

function signedText({ signature: _, ...head }: Head): Buffer {
  return Buffer.from(canonicalJson(head), 'utf8');
}
