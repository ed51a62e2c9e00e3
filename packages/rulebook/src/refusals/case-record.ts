/** What stands in a case while the events of a command are added to it one by one. */
import type { CaseEvent } from '../event.ts';
import type { Dated } from '../fold/dated.ts';
import { dated } from '../fold/dated.ts';
import { knownAndStanding } from '../fold/known.ts';

const none: readonly Dated[] = [];

export class CaseRecord {
  readonly #byId = new Map<string, CaseEvent>();
  readonly #byKind = new Map<string, Dated[]>();
  readonly #standing: Set<string>;
  /** For each event, how many standing voids withdraw it. */
  readonly #standingVoids = new Map<string, number>();

  constructor(events: readonly CaseEvent[]) {
    const known = knownAndStanding(events, undefined);
    const leadsNowhere = new Set(known.dangling);
    this.#standing = new Set(known.events.map((event) => event.id));
    for (const event of events) {
      this.#keep(event);
      const isEffective = this.#standing.has(event.id) && !leadsNowhere.has(event);
      if (event.voids !== undefined && isEffective) this.#count(event.voids, 1);
    }
  }

  /** Adds an event of the command. What it withdraws stands no longer; what that had withdrawn stands again, and so on. */
  add(event: CaseEvent): void {
    this.#keep(event);
    this.#standing.add(event.id);
    let change = 1;
    let target = event.voids;
    // A circle of voids in what is stored would never end: no chain is longer than the case.
    for (let steps = this.#byId.size; target !== undefined && steps > 0; steps--) {
      const was = this.#standing.has(target);
      const left = this.#count(target, change);
      if (left > 0) this.#standing.delete(target);
      else if (this.#byId.has(target)) this.#standing.add(target);
      if (this.#standing.has(target) === was) return;
      change = was ? -1 : 1;
      target = this.#byId.get(target)?.voids;
    }
  }

  #keep(event: CaseEvent): void {
    this.#byId.set(event.id, event);
    const at = dated(event);
    const others = this.#byKind.get(event.kind);
    if (others === undefined) this.#byKind.set(event.kind, [at]);
    else others.push(at);
  }

  #count(id: string, change: number): number {
    const left = (this.#standingVoids.get(id) ?? 0) + change;
    this.#standingVoids.set(id, left);
    return left;
  }

  /** The event with an id, whether it stands or was withdrawn. */
  find(id: string): CaseEvent | undefined {
    return this.#byId.get(id);
  }

  /** Whether an event is on record and was not withdrawn. */
  stands(id: string): boolean {
    return this.#standing.has(id);
  }

  /** The events of a kind that stand. */
  of(kind: string): readonly Dated[] {
    const all = this.#byKind.get(kind);
    return all === undefined ? none : all.filter(({ event }) => this.#standing.has(event.id));
  }
}
