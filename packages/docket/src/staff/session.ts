/** Sign-ins of members of staff. The docket keeps only the SHA-256 of a session's token, so that its tables give none away. */
import { createHash, randomBytes } from 'node:crypto';
import type { Docket } from '../open.ts';
import type { Member } from './member.ts';
import { memberColumns, readMember } from './members.ts';

/** How long a session lasts. */
export interface SessionLimits {
  /** Without a request. */
  readonly idleMinutes: number;
  /** In all. */
  readonly absoluteHours: number;
}

/** A session that has just begun. The token is told once, and to the member's browser alone. */
export interface OpenedSession {
  readonly token: string;
  /** What a command of this session must repeat, so that no other site can give it. */
  readonly csrf: string;
}

/** A session that is under way, and whose it is. */
export interface Session {
  readonly member: Member;
  readonly csrf: string;
  /** ISO instant. */
  readonly since: string;
}

/** How often a session's last request is written down, in milliseconds: more often would be a write for every reading. */
const seenEveryMs = 60_000;

/** Begins a session. */
export async function openSession(docket: Docket, member: Pick<Member, 'member'>): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const csrf = randomBytes(32).toString('base64url');
  const now = docket.clock().toISOString();
  await docket.pool.query(
    'insert into staff.session (session_hash, member, csrf, created_at, seen_at) values ($1, $2, $3, $4, $4)',
    [hashOf(token), member.member, csrf, now],
  );
  return { token, csrf };
}

/**
 * The session of a token: nothing where there is none, where it was ended or ran out, and where its member is no longer
 * active. Notes that the member was here, at most once a minute.
 */
export async function findSession(docket: Docket, token: string, limits: SessionLimits): Promise<Session | undefined> {
  const hash = hashOf(token);
  const found = await docket.pool.query({
    name: 'find-session',
    text: `select session.csrf, session.created_at as "createdAt", session.seen_at as "seenAt", ${memberColumns}
             from staff.session join staff.member using (member)
            where session.session_hash = $1 and session.ended_at is null and member.active`,
    values: [hash],
  });
  const row = found.rows[0];
  if (row === undefined) return undefined;
  const now = docket.clock();
  const sinceMs = Date.parse(row.createdAt);
  const seenMs = Date.parse(row.seenAt);
  const isOver =
    now.getTime() >= sinceMs + limits.absoluteHours * 3_600_000 ||
    now.getTime() >= seenMs + limits.idleMinutes * 60_000;
  if (isOver) return undefined;
  if (now.getTime() - seenMs >= seenEveryMs) {
    await docket.pool.query('update staff.session set seen_at = $2 where session_hash = $1 and seen_at < $2', [
      hash,
      now.toISOString(),
    ]);
  }
  return { member: readMember(row), csrf: row.csrf, since: row.createdAt };
}

/** Ends a session. */
export async function endSession(docket: Docket, token: string): Promise<void> {
  await docket.pool.query('update staff.session set ended_at = $2 where session_hash = $1 and ended_at is null', [
    hashOf(token),
    docket.clock().toISOString(),
  ]);
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
