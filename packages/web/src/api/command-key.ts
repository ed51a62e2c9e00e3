/** The key by which a command is done once, however often its answer was lost on the way. */
import { useRef } from 'react';
import { newIdempotencyKey } from './client.ts';

/**
 * Gives a command its key: the same while the same thing is tried again, another once it is another thing.
 * `done` is called when the server has answered that it was done: given again after that it is a new command.
 */
export function useCommandKey(): { readonly keyOf: (command: unknown) => string; readonly done: () => void } {
  const last = useRef({ text: '', key: '' });
  return {
    keyOf(command) {
      const text = JSON.stringify(command);
      if (last.current.text !== text) last.current = { text, key: newIdempotencyKey() };
      return last.current.key;
    },
    done() {
      last.current = { text: '', key: '' };
    },
  };
}
