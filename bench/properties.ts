/**
 * The properties of every answer, tried on made-up cases: `npm run properties -- [cases] [seed]`. Each gets so many cases, in
 * pieces of their own seeds, so that a fault is told with the seed of its piece. Ends with 1 where a property does not hold.
 */
import { type Property, properties } from '@opendocket/rulebook/testing';

const [cases = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const piece = 2000;

if (!(Number.isInteger(cases) && cases > 0 && Number.isInteger(seed))) {
  process.stderr.write('Say how many cases to try and, if you like, a seed: npm run properties -- 100000 1\n');
  process.exit(2);
}

interface Count {
  readonly says: string;
  readonly cases: number;
  readonly told: number;
  readonly seconds: number;
  readonly fault: string | undefined;
}

function attempt({ says, attempt: attemptPiece }: Property, place: string): Count {
  const began = performance.now();
  let tried = 0;
  let told = 0;
  while (tried < cases) {
    const pieceSeed = seed * 1_000_003 + tried;
    const trial = attemptPiece(Math.min(piece, cases - tried), pieceSeed);
    tried += trial.cases;
    told += trial.told;
    const seconds = (performance.now() - began) / 1000;
    if (process.stderr.isTTY) process.stderr.write(`\r${place} ${tried} of ${cases}: ${says.slice(0, 60)} `);
    if (trial.fault !== undefined)
      return { says, cases: tried, told, seconds, fault: `seed ${pieceSeed}: ${trial.fault}` };
  }
  return { says, cases: tried, told, seconds: (performance.now() - began) / 1000, fault: undefined };
}

const all = Object.values(properties).flat();
const counts = all.map((one, index) => attempt(one, `${index + 1}/${all.length}`));
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
process.stdout.write('| property | cases | of them with something to say | seconds | holds |\n|-|-:|-:|-:|-|\n');
for (const { says, cases: tried, told, seconds, fault } of counts) {
  const row = [says, tried, told, seconds.toFixed(1), fault === undefined ? 'yes' : '**no**'];
  process.stdout.write(`| ${row.join(' | ')} |\n`);
}
for (const { says, fault } of counts) if (fault !== undefined) process.stdout.write(`\n${says}:\n${fault}\n`);
process.exitCode = counts.some(({ fault }) => fault !== undefined) ? 1 : 0;
