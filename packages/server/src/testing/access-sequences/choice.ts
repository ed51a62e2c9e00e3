/** What a request of a sequence is made from, and how a few numbers choose it. */
import { createHash } from 'node:crypto';
import type { Moment } from './oracle.ts';
import { type CaseName, type MemberName, secretText, type World, type WrittenText } from './world.ts';

/** One step of a sequence: who asks what about which case, and numbers that choose the rest. */
export interface Step {
  readonly who: MemberName;
  /** A key of the table of requests: `GET /cases/:case`. */
  readonly what: string;
  readonly which: CaseName;
  readonly hasPurpose: boolean;
  readonly picks: readonly number[];
}

/** What a request is made from. */
export interface Making {
  readonly world: World;
  readonly moment: Moment;
  readonly step: Step;
  /** The case that it is about: that of the step, or one in its place. */
  readonly caseId: string;
  /** Whose duties and entries are named: the same for a case and for the one in its place. */
  readonly modelId: string;
}

/** Chooses by the numbers of the step, one after another. */
export class Choice {
  readonly #making: Making;
  #at = 0;

  constructor(making: Making) {
    this.#making = making;
  }

  number(below: number): number {
    const pick = this.#making.step.picks[this.#at % this.#making.step.picks.length] ?? 0;
    this.#at += 1;
    return pick % below;
  }

  of<Item>(first: Item, ...more: readonly Item[]): Item {
    return [first, ...more][this.number(more.length + 1)] ?? first;
  }

  /** A text of the member's own, noted as such. */
  text(kind: WrittenText['kind']): string {
    const { world, step, caseId } = this.#making;
    const text = secretText(world);
    world.written.push({ text, kind, caseId, by: world.members[step.who] });
    return text;
  }

  entry(): string {
    return `e${this.number(7) + 1}`;
  }

  seq(): number {
    const events = this.#making.moment.cases.get(this.#making.modelId)?.events.length ?? 1;
    return Math.max(1, events - this.of(0, 0, 0, 0, 1, 2));
  }

  duty(): { task: string; evidence: string } {
    const { moment, modelId } = this.#making;
    const duties = moment.duties.filter(({ caseId }) => caseId === modelId);
    const duty = duties[this.number(Math.max(1, duties.length))];
    const because = duty?.because ?? ['never'];
    const mark = createHash('sha256').update(JSON.stringify(because)).digest('base64url').slice(0, 16);
    return { task: duty?.task ?? 'untouched', evidence: this.of(mark, mark, 'another') };
  }

  officer(): string {
    const { members } = this.#making.world;
    return this.of(members.officer, members.colleague, members.distant, members.cleared);
  }
}
