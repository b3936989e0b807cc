import { ApiProblem } from '../api/http';

const place = /^tasks\[(\d+)\]\.(.+)$/;

/** What the server says against rows of a change of many tasks, each with the code of its task and the plain name of its field. */
export function namedByTask(problem: ApiProblem, codes: readonly string[]): ApiProblem {
  const lines = problem.lines.map((line) => {
    const found = place.exec(line.field ?? '');
    const code = found ? codes[Number(found[1])] : undefined;
    if (!found || code === undefined) return line;
    return { ...line, field: found[2] ?? '', message: line.message.includes(code) ? line.message : `${code}: ${line.message}` };
  });
  return new ApiProblem(problem.status, problem.code, problem.title, problem.detail, lines, problem.retryAfterSeconds);
}
