/** A reason for which an import stops that its user can act on: what happened, what is safe, what to do next. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
}
