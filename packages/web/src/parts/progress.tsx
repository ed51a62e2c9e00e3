/** How far something is that takes a while: drawn, and said. */
import { useId } from 'react';

export function Progress({ words, done, of }: { readonly words: string; readonly done: number; readonly of: number }) {
  const id = useId();
  return (
    <div className="progress" role="status">
      <p id={id}>{words}</p>
      <progress aria-labelledby={id} {...(of > 0 ? { value: done, max: of } : {})} />
    </div>
  );
}
