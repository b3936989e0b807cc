import { Button } from 'antd';
import type { UnitPart } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { AuthorityLine } from '../../ui/authority';
import { SafeText } from '../../ui/safe-text';
import type { Opened } from './unit-page';

/** The tasks whose six clarities are not all there, each missing one by name, with one click to say it. */
export function UnclearPanel({ part, onOpen }: { part: UnitPart; onOpen: (opened: Opened) => void }) {
  const { t, language } = useWords();
  return (
    <section className="panel unit-unclear" aria-labelledby="unit-unclear">
      <div className="panel-head">
        <h2 id="unit-unclear">{t('unitPart.unclear')}</h2>
        <span className="note">{t('unitPart.unclearNote', { n: formatCount(part.unclear.length, language) })}</span>
      </div>
      {part.unclear.length === 0 ? <p className="part-calm">{t('unitPart.unclearNone')}</p> : null}
      <ul className="part-rows">
        {part.unclear.map((task) => (
          <li key={task.id}>
            <div className="part-text">
              <b>
                <SafeText text={task.title} />
              </b>
              <span>
                <code>{task.code}</code> · {task.person ? <SafeText text={task.person.fullName} /> : t('unitPart.nobody')} · {t('myWork.dueBy', { date: formatDate(task.due) })}
              </span>
              <p className="task-unclear">{task.unclear.map((one) => t(`myWork.unclear.${one}`)).join(', ')}</p>
              <AuthorityLine authority={task.authority} />
            </div>
            <div className="member-acts">
              <Button onClick={() => onOpen({ kind: 'clarify', code: task.code })}>{t('unitPart.clarify')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
