/** Actions for the moment in which the process ends, by itself or by a signal that nobody else handles. */

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const actions = new Set<() => void>();

function runAll(): void {
  for (const action of actions) {
    actions.delete(action);
    action();
  }
}

/**
 * With another listener (a command that ends its work in order first) the exit to come is our moment; with none, the
 * signal would have ended the process, and does so still when we are done.
 */
function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  runAll();
  process.removeListener(signal, onSignal);
  process.kill(process.pid, signal);
}

/**
 * Has a synchronous action run when the process ends, other than by `kill -9`.
 * @returns takes it back
 */
export function onLastChance(action: () => void): () => void {
  if (actions.size === 0) {
    process.on('exit', runAll);
    for (const signal of signals) process.on(signal, onSignal);
  }
  actions.add(action);
  return () => {
    actions.delete(action);
    if (actions.size > 0) return;
    process.removeListener('exit', runAll);
    for (const signal of signals) process.removeListener(signal, onSignal);
  };
}
