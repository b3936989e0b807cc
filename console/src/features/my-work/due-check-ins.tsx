import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { CheckInState } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { CheckInForm } from '../../ui/check-in-form';
import { CheckInDue } from '../../ui/check-in-words';
import { useDueCheckIns } from '../../ui/check-ins';
import { SafeText } from '../../ui/safe-text';

const most = 50;

/** The reader's own targets that want a check-in, each answered on the spot; nothing while none does. */
export function DueCheckIns() {
  const { t, language } = useWords();
  const { data } = useDueCheckIns({ head: 'me', size: most });
  const [writing, setWriting] = useState<CheckInState | null>(null);
  if (!data || data.items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="due-check-ins">
      <div className="panel-head">
        <h2 id="due-check-ins">{t('checkIn.mine.title')}</h2>
        <span className="note">{t('checkIn.mine.note', { n: formatCount(data.total, language) })}</span>
      </div>
      <ul>
        {data.items.map((state) => (
          <li key={state.target} className="check-in-mine">
            <span className="part-text">
              <Link to="/commitments" search={{ target: state.target }}>
                <SafeText text={`${state.target} ${state.name}`} />
              </Link>
              <CheckInDue state={state} />
            </span>
            <Button onClick={() => setWriting(state)} aria-label={`${t('checkIn.open')} ${state.target}`}>
              {t('checkIn.open')}
            </Button>
          </li>
        ))}
      </ul>
      {writing ? <CheckInForm code={writing.target} name={writing.name} onClose={() => setWriting(null)} /> : null}
    </section>
  );
}
