/**
 * The values of one rulebook, watched for where those of another differ.
 *
 * The rules are a function of the events, the day and what they ask of the timelines. While every question that they ask
 * would have had the same answer from the other rulebook, so does the case: it need not be worked out again.
 */
import type { Day } from '../calendar/civil-day.ts';
import type { Parameter } from './parameter.ts';
import { type InForce, Timelines } from './timelines.ts';

/** Answers as `before` does, and notes whether `after` would have said anything else. */
export class WatchedTimelines extends Timelines {
  readonly #before: Timelines;
  readonly #after: Timelines;
  /** Names of which something differs, each with the keys that do. */
  readonly #changed = new Map<string, Set<string>>();
  /** Names under which there are other keys now. */
  readonly #otherKeys = new Set<string>();
  #differs = false;

  constructor(before: readonly Parameter[], after: readonly Parameter[]) {
    super(before);
    this.#before = new Timelines(before);
    this.#after = new Timelines(after);
    for (const name of new Set([...before, ...after].map((parameter) => parameter.name))) this.#compare(name);
  }

  /** Whether anything was asked since the last `begin` that the other rulebook answers in another way. */
  get differs(): boolean {
    return this.#differs;
  }

  /** Forgets what was asked: another case begins. */
  begin(): void {
    this.#differs = false;
  }

  override at(name: string, on: Day, key = ''): InForce | undefined {
    const before = this.#before.at(name, on, key);
    if (this.#changed.get(name)?.has(key) !== true) return before;
    const after = this.#after.at(name, on, key);
    if (before?.value !== after?.value) this.#differs = true;
    return before === undefined || after === undefined ? before : this.#watch(before, after);
  }

  override all(name: string, key = ''): readonly InForce[] {
    if (this.#changed.get(name)?.has(key) === true) this.#differs = true;
    return this.#before.all(name, key);
  }

  override keys(name: string): readonly string[] {
    if (this.#otherKeys.has(name)) this.#differs = true;
    return this.#before.keys(name);
  }

  /** The same value may hold for another span now: that matters to a rule which reads where the span begins or ends. */
  #watch(before: InForce, after: InForce): InForce {
    if (before.from === after.from && before.to === after.to) return before;
    const noteEnds = (from: boolean): void => {
      if (from ? before.from !== after.from : before.to !== after.to) this.#differs = true;
    };
    return {
      value: before.value,
      index: before.index,
      get from() {
        noteEnds(true);
        return before.from;
      },
      get to() {
        noteEnds(false);
        return before.to;
      },
    };
  }

  #compare(name: string): void {
    const [ours, theirs] = [this.#before.keys(name), this.#after.keys(name)];
    if (ours.join('\n') !== theirs.join('\n')) this.#otherKeys.add(name);
    for (const key of new Set([...ours, ...theirs])) {
      if (spansOf(this.#before.all(name, key)) === spansOf(this.#after.all(name, key))) continue;
      const keys = this.#changed.get(name) ?? new Set();
      this.#changed.set(name, keys.add(key));
    }
  }
}

function spansOf(entries: readonly InForce[]): string {
  return entries.map(({ value, from, to }) => `${typeof value} ${value} ${from} ${to}`).join('\n');
}
