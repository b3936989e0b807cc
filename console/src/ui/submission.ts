import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../api/http';

/** One sending of a form: while it runs, and what the server said against it. */
export interface Submission {
  busy: boolean;
  problem: ApiProblem | null;
  send: () => Promise<void>;
}

/**
 * Sends a form. What the server refuses comes back as a whole, so that every field can say what is wrong with it;
 * afterwards everything read before is read again.
 */
export function useSubmission<T>(request: () => Promise<T>, done: (answer: T) => void): Submission {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  async function send() {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await request();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
      done(answer);
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }
  return { busy, problem, send };
}
