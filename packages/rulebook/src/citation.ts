/** Where a rule or a value of the law can be read, and how far that was checked. */

/** How far a citation was checked: read in a source, read as statute text, or known with high, medium or low certainty. */
export type Confidence = 'V' | 'S' | 'K-h' | 'K-m' | 'K-l';

export interface Citation {
  readonly cite: string;
  readonly confidence: Confidence;
}
