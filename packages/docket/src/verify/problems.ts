/** Most problems that are told in words; the rest are counted. */
const mostTold = 50;

/** Gathers what a verification finds: all counted, the first told. */
export class Problems {
  readonly told: string[] = [];
  count = 0;

  report(sentence: string): void {
    this.count += 1;
    if (this.told.length < mostTold) this.told.push(sentence);
  }
}
