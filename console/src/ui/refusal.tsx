import { ApiProblem } from '../api/http';
import { SafeText } from './safe-text';
import { FaultState } from './states';
import './refusal.css';

/** Why the server refused, each reason in its words. */
export function Refusal({ error }: { error: unknown }) {
  if (!error) return null;
  if (!(error instanceof ApiProblem) || error.lines.length === 0) return <FaultState error={error} />;
  return (
    <div role="alert">
      <ul className="admin-problems">
        {error.lines.map((line) => (
          <li key={`${line.field ?? ''} ${line.message}`}>
            <SafeText text={line.message} />
          </li>
        ))}
      </ul>
    </div>
  );
}
