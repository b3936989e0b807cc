import { useWords } from '../i18n';
import { standardCause } from './cause-names';
import { SafeText } from './safe-text';

/** A probable cause or specific problem: a standard one in words with the name that was sent as its title, any other as it was sent. */
export function CauseWords({ sent }: { sent: string | null | undefined }) {
  const { t } = useWords();
  if (!sent) return null;
  const name = standardCause(sent);
  return name === null ? (
    <code>
      <SafeText text={sent} />
    </code>
  ) : (
    <span title={sent}>{t(`causeName.${name}`)}</span>
  );
}

/** Cause and problem in one line; a problem that only repeats the cause is left out. */
export function CauseAndProblem({ cause, problem }: { cause: string; problem: string }) {
  return (
    <>
      <CauseWords sent={cause} />
      {problem && problem !== cause ? (
        <>
          {' · '}
          <CauseWords sent={problem} />
        </>
      ) : null}
    </>
  );
}
