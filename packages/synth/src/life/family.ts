import { mixUnit, stream } from '../random.ts';

/** Cases are grouped in blocks; a family lies within one, so that any case can find its lead without reading others. */
const blockSize = 16;
const familyPurpose = 2;
const familyChance = 0.085;

/** A case's place in a family. */
export interface FamilyRole {
  /** Index of the lead, or -1 for one that is no rider. */
  readonly lead: number;
  /** How many riders follow this case. */
  readonly riders: number;
}

const alone: FamilyRole = { lead: -1, riders: 0 };

/** Works out who leads and who rides in the block of a case, from the seed alone. */
export function familyRole(seed: number, index: number): FamilyRole {
  const block = Math.floor(index / blockSize);
  if (mixUnit(seed, block, 77) > 0.8) return alone;
  const random = stream(seed, familyPurpose, block);
  const within = index - block * blockSize;
  let at = 0;
  while (at <= within) {
    if (!random.chance(familyChance)) {
      at++;
      continue;
    }
    const riders = Math.min(random.between(1, 3), blockSize - 1 - at);
    if (within === at) return riders === 0 ? alone : { lead: -1, riders };
    if (within <= at + riders) return { lead: block * blockSize + at, riders: 0 };
    at += riders + 1;
  }
  return alone;
}
