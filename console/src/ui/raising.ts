/** Opens the form in which an obstacle is raised, wherever on the page that is asked for. */
const listeners = new Set<() => void>();

export function askToRaise(): void {
  for (const tell of listeners) tell();
}

export function onAskToRaise(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
