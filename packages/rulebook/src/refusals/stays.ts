/**
 * C6, C7, C9, C28: a stay is lifted by the forum that granted it, or by one above it. The agency lifts no stay of a judge, nor
 * a judge one of a court of appeals.
 */
import { text } from '../fold/body.ts';
import { found, type Ground, nothing, type RefusalFamily } from './refusal.ts';

const ruleOfForum: Readonly<Record<string, string>> = {
  agency: 'C6',
  judge: 'C28',
  board: 'C28',
  circuit: 'C7',
  'supreme-court': 'C7',
  district: 'C9',
};

/** The forums whose stays each forum may lift, beside its own. */
const below: Readonly<Record<string, readonly string[]>> = {
  board: ['judge'],
  circuit: ['judge', 'board', 'district'],
  'supreme-court': ['judge', 'board', 'district', 'circuit'],
};

const anotherForum: Ground = {
  name: 'stay-lifted-by-another-forum',
  rule: 'C28',
  refused: 'a lifting of a stay by a forum that neither granted it nor sits above the one that did',
  instead:
    'Name the forum that granted the stay, if it lifted it (from). Where no such stay is on record, check the case and record the stay first. If someone acts as if the stay were lifted, record a record.disputed that names the entry of the stay.',
  citations: [
    { cite: '8 CFR 241.6, 1003.6(b), 1003.23(b)(1)(v)', confidence: 'V' },
    { cite: 'INA 242(b)(3)(B)', confidence: 'S' },
  ],
};

export const stays: RefusalFamily = {
  grounds: [anotherForum],
  kinds: ['stay.lifted'],
  examine({ at, record }) {
    const from = text(at.event.body, 'from') ?? '';
    const granted = record.of('stay.granted');
    const own = [from, ...(below[from] ?? [])];
    const liftable = granted.filter(({ event }) => own.includes(text(event.body, 'from') ?? ''));
    const ground = { ...anotherForum, rule: ruleOfForum[from] ?? anotherForum.rule };
    if (liftable.length === 0) {
      const forums = [...new Set(granted.map(({ event }) => text(event.body, 'from') ?? 'a forum not told'))].sort();
      return found(
        ground,
        forums.length === 0
          ? 'no stay stands on record'
          : `${from} lifts it, and the stays on record are from ${forums.join(', ')}`,
      );
    }
    if (liftable.every((stay) => stay.earliest > at.latest))
      return found(ground, 'every stay on record that it could lift is of a later day');
    return nothing;
  },
};
