/** R3, R5: a dispute, or a withdrawal by the source, is of an entry of the case. */
import { text } from '../fold/body.ts';
import { found, type Ground, nothing, type RefusalFamily } from './refusal.ts';

const citations: Ground['citations'] = [{ cite: '5 USC 552a; OpenDocket design, section 5', confidence: 'K-h' }];

const disputeOfNothing: Ground = {
  name: 'dispute-of-nothing',
  rule: 'R5',
  refused: 'a dispute that names no entry of the case',
  instead:
    'Name the entry that is disputed (event), such as e4. What is missing on record is recorded, and then disputed.',
  citations,
};

const withdrawalOfNothing: Ground = {
  name: 'withdrawal-of-nothing',
  rule: 'R3',
  refused: 'a withdrawal by the source that names no entry of the case',
  instead: 'Name the entry whose source no longer shows it (event), such as e4.',
  citations,
};

export const doubts: RefusalFamily = {
  grounds: [disputeOfNothing, withdrawalOfNothing],
  kinds: ['record.disputed', 'record.withdrawn-by-source'],
  examine({ at, record }) {
    const { event } = at;
    const ground = event.kind === 'record.disputed' ? disputeOfNothing : withdrawalOfNothing;
    const name = text(event.body, 'event');
    if (name === undefined) return found(ground, 'it names no entry');
    return record.find(name) === undefined ? found(ground, `${name} is not on record before it`) : nothing;
  },
};
