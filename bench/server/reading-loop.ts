/**
 * Reads cases through the server in a closed loop, as a process of its own: so many readers, each of whom asks for the next case when it has the
 * one before. Reads its plan from standard input, prints how many were read in how many seconds.
 */
import { text } from 'node:stream/consumers';
import { numbers } from '../numbers.ts';
import { LoadMaker } from './load-maker.ts';
import { loadPlan } from './load-plan.ts';

/** Readers at once, and connections of the server to its database. */
const readers = 8;

const plan = loadPlan.parse(JSON.parse(await text(process.stdin)));
const maker = new LoadMaker(plan.address);
const next = numbers(plan.seed);
let count = 0;
const began = performance.now();
await Promise.all(
  Array.from({ length: readers }, async () => {
    while (performance.now() - began < plan.seconds * 1000) {
      const person = plan.members[Math.floor(next() * plan.members.length)];
      if (person === undefined) throw new Error('the plan has no members');
      await maker.ask({ kind: 'read a case', person, caseAt: Math.floor(next() * person.cases.length) });
      count++;
    }
  }),
);
const seconds = (performance.now() - began) / 1000;
process.stdout.write(JSON.stringify({ count, seconds }), () => process.exit(0));
