/** Readers of appeals and motions, and the linking of each decision to what it decides. */
import { flag, text } from './body.ts';
import type { Dated } from './dated.ts';
import { readSpan, surelyBefore } from './dated.ts';
import type { AppealEnd, AppealFact, Facts, MotionFact, Ruling } from './facts.ts';
import { add } from './facts.ts';

const appealSubjects = new Set<string | undefined>(['case', 'bond', 'motion', 'interlocutory']);

function isAppealSubject(what: string | undefined): what is AppealFact['what'] {
  return appealSubjects.has(what);
}

/** Reads `appeal.filed`. */
export function readAppeal(facts: Facts, { event, earliest, latest }: Dated): void {
  const what = text(event.body, 'what');
  const fact: AppealFact = {
    event,
    earliest,
    latest,
    what: isAppealSubject(what) ? what : 'unknown',
    isCertification: false,
    ends: [],
  };
  facts.appeals = add(facts.appeals, fact);
}

/** Reads `case.certified`: the Board takes the case up itself, with the effect of an appeal of the case. */
export function readCertification(facts: Facts, { event, earliest, latest }: Dated): void {
  facts.appeals = add(facts.appeals, { event, earliest, latest, what: 'case', isCertification: true, ends: [] });
}

/** Reads `appeal.decided`, `appeal.rejected` and `appeal.withdrawn`. */
export function readAppealEnd(facts: Facts, at: Dated): void {
  facts.appealEnds = add(facts.appealEnds, at);
}

const motionKinds = new Set<string | undefined>([
  'reopen',
  'reconsider',
  'rescind-in-absentia',
  'reopen-vawa',
  'stay',
  'recalendar',
  'procedural',
]);

function isMotionKind(kind: string | undefined): kind is MotionFact['kind'] {
  return motionKinds.has(kind);
}

/** Reads `motion.filed`. */
export function readMotion(facts: Facts, { event, earliest, latest }: Dated): void {
  const { body } = event;
  const kind = text(body, 'motion');
  const fact: MotionFact = {
    event,
    earliest,
    latest,
    kind: isMotionKind(kind) ? kind : 'other',
    forum: text(body, 'forum'),
    basis: text(body, 'basis'),
    qualified: flag(body, 'qualified') === true || text(body, 'qualified') === 'true',
    rulings: [],
  };
  facts.motions = add(facts.motions, fact);
}

/** Reads `motion.decided`. */
export function readRuling(facts: Facts, at: Dated): void {
  facts.rulings = add(facts.rulings, at);
}

function readDecision(value: string | undefined): Ruling['decision'] {
  return value === 'granted' || value === 'denied' || value === 'withdrawn' ? value : 'other';
}

const appealDecisions = new Set<string | undefined>(['dismissed', 'sustained', 'remanded', 'terminated', 'withdrawn']);

function isAppealDecision(value: string | undefined): value is AppealEnd['how'] {
  return appealDecisions.has(value);
}

function readHow({ event }: Dated): AppealEnd['how'] {
  if (event.kind === 'appeal.withdrawn') return 'withdrawn';
  if (event.kind === 'appeal.rejected') return 'rejected';
  const decision = text(event.body, 'decision');
  return isAppealDecision(decision) ? decision : 'other';
}

/**
 * Links every decision to the filing that it names. One that names none that is on record, or one filed later, closes
 * nothing. Rejections and withdrawals may name none: then they end the appeal that was pending if there was exactly one.
 */
export function linkDecisions(facts: Facts): void {
  for (const at of facts.rulings) {
    const id = text(at.event.body, 'motion');
    const motion = facts.motions.find((candidate) => candidate.event.id === id);
    if (motion === undefined || surelyBefore(at, motion)) facts.dangling = add(facts.dangling, at);
    else {
      const { event, earliest, latest } = at;
      motion.rulings.push({ event, earliest, latest, decision: readDecision(text(event.body, 'decision')) });
    }
  }
  const unnamed: Dated[] = [];
  for (const at of facts.appealEnds) {
    const id = text(at.event.body, 'appeal');
    if (namesNothing(at, 'appeal') && at.event.kind !== 'appeal.decided') {
      unnamed.push(at);
      continue;
    }
    const appeal = facts.appeals.find((candidate) => candidate.event.id === id);
    if (appeal !== undefined && !surelyBefore(at, appeal)) end(appeal, at);
    else facts.dangling = add(facts.dangling, at);
  }
  for (const at of unnamed) {
    const pending = facts.appeals.filter(
      // Nobody withdraws or rejects what was certified to the Board: it is decided (8 CFR 1003.7).
      (appeal) =>
        !appeal.isCertification && !surelyBefore(at, appeal) && !appeal.ends.some((other) => surelyBefore(other, at)),
    );
    const [appeal] = pending;
    if (appeal?.ends.length === 0 && pending.length === 1 && surelyBefore(appeal, at)) end(appeal, at);
    else facts.dangling = add(facts.dangling, at);
  }
}

/** A field that is not there. One that is there and that nobody can read may name anything. */
function namesNothing({ event }: Dated, field: string): boolean {
  return event.body[field] === undefined || event.body[field] === null;
}

function end(appeal: AppealFact, at: Dated): void {
  const { event, earliest, latest } = at;
  appeal.ends.push({
    event,
    earliest,
    latest,
    how: readHow(at),
    departBy: readSpan(event.body.departBy),
    cureBy: readSpan(event.body.cureBy),
    late: event.kind === 'appeal.rejected' && text(event.body, 'reason') === 'late',
  });
}
