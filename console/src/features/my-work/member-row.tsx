import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { UnitMember } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import type { Opened } from './unit-page';

/** One person: what leads them up, what they work on, and one click to give a task or tie one. */
export function MemberRow({ member, unit, onOpen }: { member: UnitMember; unit: string; onOpen: (opened: Opened) => void }) {
  const { t } = useWords();
  const loose = member.tasks.find((task) => !task.linked);
  const within = member.unit ? { value: member.unit.id, label: `${member.unit.name} (${member.unit.code})` } : undefined;
  return (
    <>
      <div className="part-text">
        <Link to="/my-work/unit" search={{ unit, person: member.person.id }} title={t('unitPart.open')}>
          <b>
            <SafeText text={member.person.fullName} />
          </b>
        </Link>
        <span>
          <SafeText text={member.unit ? `${member.post}, ${member.unit.name}` : member.post} />
        </span>
        <Counts member={member} />
        <ul className="member-tasks">
          {member.tasks.map((task) => (
            <li key={task.id}>
              <code>{task.code}</code> <SafeText text={task.title} /> ·{' '}
              <span data-late={task.overdue || undefined}>{t(task.overdue ? 'myWork.late' : 'myWork.dueBy', { date: formatDate(task.due) })}</span>
              {' · '}
              {task.target ? (
                <Link to="/commitments" search={{ target: task.target }}>
                  {t('unitPart.serves', { target: task.target })}
                </Link>
              ) : task.linked ? null : (
                <em>{t('unitPart.servesNothing')}</em>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div className="member-acts">
        <Button onClick={() => onOpen({ kind: 'give', person: { value: member.person.id, label: member.person.fullName }, unit: within })}>{t('unitPart.give')}</Button>
        {loose ? <Button onClick={() => onOpen({ kind: 'clarify', code: loose.code })}>{t('unitPart.tie')}</Button> : null}
      </div>
    </>
  );
}

function Counts({ member }: { member: UnitMember }) {
  const { t, language } = useWords();
  const counts: [string, number][] = [
    ['targets', member.targets],
    ['commitments', member.commitments],
    ['programmes', member.programmes],
    ['tasks', member.openTasks],
    ['late', member.overdueTasks],
    ['waits', member.waitingTasks],
    ['unlinked', member.unlinkedTasks],
  ];
  const told = counts.filter(([, count]) => count > 0).map(([kind, count]) => t(`unitPart.${kind}`, { n: formatCount(count, language) }));
  return <span>{told.length > 0 ? told.join(' · ') : t('unitPart.nothing')}</span>;
}
