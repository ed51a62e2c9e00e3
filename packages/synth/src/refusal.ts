/** A reason for which no release is written that the person can act on: what happened, what is safe, what to do next. */
export class SynthRefusal extends Error {
  override readonly name = 'SynthRefusal';
}
