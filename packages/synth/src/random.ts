/**
 * Small, fast, seeded randomness (sfc32). A stream is always an argument: nothing here is global, so that the same seed
 * and the same case number give the same life on every machine and in every order.
 */
export interface Stream {
  /** The next 32 random bits, as an unsigned integer. */
  next(): number;
  /** A number in [0, 1). */
  unit(): number;
  /** An integer in [0, limit). */
  below(limit: number): number;
  /** An integer in [from, to], both inside. */
  between(from: number, to: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
}

/** Mixes integers into 32 well-spread bits; the basis of every stream and of every decision that needs no stream. */
export function mix(a: number, b: number, c = 0): number {
  let h = (a ^ 0x9e3779b9) >>> 0;
  h = Math.imul(h ^ (b >>> 0), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h = Math.imul(h ^ (c >>> 0) ^ (h >>> 16), 0x27d4eb2f);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 14)) >>> 0;
}

/** {@link mix} as a number in [0, 1). */
export function mixUnit(a: number, b: number, c = 0): number {
  return mix(a, b, c) / 4294967296;
}

class Sfc32 implements Stream {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(a: number, b: number, c: number) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    this.#counter = 1;
    for (let round = 0; round < 12; round++) this.next();
  }

  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + sum) | 0;
    return sum >>> 0;
  }

  unit(): number {
    return this.next() / 4294967296;
  }

  below(limit: number): number {
    return Math.floor((this.next() / 4294967296) * limit);
  }

  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability * 4294967296;
  }
}

/** A stream of its own for a purpose and a number (a case, a block of cases) under a seed. */
export function stream(seed: number, purpose: number, number: number): Stream {
  return new Sfc32(mix(seed, purpose, number), mix(number, seed, purpose), mix(purpose, number, seed));
}

/** Turns any seed, a word or a number, into the 32 bits that streams start from. */
export function seedOf(seed: string | number): number {
  const text = String(seed);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A choice among values by weight; the weights need not add up to one. */
export class Choice<T> {
  readonly #values: readonly T[];
  readonly #upTo: Float64Array;

  constructor(weighted: readonly (readonly [T, number])[]) {
    this.#values = weighted.map(([value]) => value);
    this.#upTo = new Float64Array(weighted.length);
    const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
    let sum = 0;
    weighted.forEach(([, weight], at) => {
      sum += weight / total;
      this.#upTo[at] = sum;
    });
  }

  pick(random: Stream): T {
    const value = this.at(random.unit());
    return value;
  }

  /** The value at a position in [0, 1). */
  at(unit: number): T {
    let low = 0;
    let high = this.#values.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 1) > unit) high = middle;
      else low = middle + 1;
    }
    const value = this.#values[low];
    if (value === undefined) throw new Error('A choice needs at least one value.');
    return value;
  }
}
