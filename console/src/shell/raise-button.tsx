import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Construction, Gavel, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ApiProblem, getJson, postJson, withQuery } from '../api/http';
import type { Obstacle, Page } from '../api/types';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import { useMe } from '../ui/choices';
import { tieOfFocus, type Tie } from '../ui/obstacle-thing';
import { RaiseObstacle } from '../ui/raise-obstacle';
import { onAskToRaise } from '../ui/raising';
import { SafeText } from '../ui/safe-text';
import { focusOfAddress, useStripFocus } from '../ui/strip-focus';
import './raise.css';

const rereadMillis = 60_000;

/** Raises an obstacle from any page, on what is in focus there; by its button, Ctrl B or the search. */
export function RaiseButton() {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const focus = useStripFocus() ?? focusOfAddress(pathname, search as Record<string, unknown>);
  const [on, setOn] = useState<{ tie: Tie | null } | null>(null);
  const [raised, setRaised] = useState<{ obstacle: Obstacle | null; at: string } | null>(null);
  const tie = tieOfFocus(focus);
  useEffect(() => {
    const open = () => setOn((now) => now ?? { tie });
    const hear = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'b') {
        event.preventDefault();
        open();
      }
    };
    addEventListener('keydown', hear);
    const leave = onAskToRaise(open);
    return () => {
      removeEventListener('keydown', hear);
      leave();
    };
  });
  const show = (id: string) => {
    setOn(null);
    void navigate({ to: '/commitments/obstacles', search: { obstacle: id } });
  };
  return (
    <>
      <button type="button" className="raise-open" aria-label={t('obstacles.report')} aria-keyshortcuts="Control+B" title={`${t('obstacles.report')} (Ctrl B)`} onClick={() => setOn({ tie })}>
        <Construction aria-hidden size={16} strokeWidth={1.8} />
        <span aria-hidden>{t('obstacles.report')}</span>
      </button>
      {on ? (
        <RaiseObstacle
          on={on.tie}
          onClose={() => setOn(null)}
          onRaised={(made) => {
            setOn(null);
            setRaised({ obstacle: made, at: pathname });
          }}
          onOpen={show}
        />
      ) : null}
      {raised?.at !== pathname ? null : raised.obstacle ? <Raised key={raised.obstacle.id} obstacle={raised.obstacle} onDone={() => setRaised(null)} /> : <Waits onDone={() => setRaised(null)} />}
    </>
  );
}

/** Says that it is kept on this device; the bar above counts it. */
function Waits({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  return (
    <div className="raised" role="status">
      <p>{t('offline.keptNow')}</p>
      <div className="raised-actions">
        <Button size="small" type="text" icon={<X aria-hidden size={15} />} aria-label={t('action.close')} onClick={onDone} />
      </div>
    </div>
  );
}

/** Says that it is raised, leads to it, and takes it back where it was a mistake. */
function Raised({ obstacle, onDone }: { obstacle: Obstacle; onDone: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => postJson<Obstacle>(`/api/obstacles/${encodeURIComponent(obstacle.id)}/withdrawal`, { reason: t('obstacles.undoReason') }),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
      onDone();
    },
  });
  return (
    <div className="raised" role="status">
      <p>
        {t('obstacles.raisedNow')} <b><SafeText text={obstacle.mustDecide?.fullName ?? '–'} /></b>
      </p>
      {undo.error instanceof ApiProblem ? <p role="alert">{undo.error.detail || undo.error.title}</p> : null}
      <div className="raised-actions">
        <Link to="/commitments/obstacles" search={{ obstacle: obstacle.id }} onClick={onDone}>
          {t('obstacles.raisedOpen')}
        </Link>
        <Button size="small" loading={undo.isPending} onClick={() => undo.mutate()}>
          {t('obstacles.undo')}
        </Button>
        <Button size="small" type="text" icon={<X aria-hidden size={15} />} aria-label={t('action.close')} onClick={onDone} />
      </div>
    </div>
  );
}

/** How many obstacles lie on the reader's own desk; nothing while none does. */
export function DeskBadge() {
  const { t, language } = useWords();
  const me = useMe();
  const waiting = useQuery({
    queryKey: ['obstacles', 'on-my-desk'],
    enabled: Boolean(me?.person),
    queryFn: ({ signal }) => getJson<Page<Obstacle>>(withQuery('/api/obstacles', { open: 'true', mustDecide: 'me', size: 1 }), signal),
    refetchInterval: rereadMillis,
  });
  const total = waiting.data?.total ?? 0;
  if (total === 0) return null;
  const words = t('obstacles.onMyDesk', { n: formatCount(total, language) });
  return (
    <Link to="/commitments/obstacles" search={{ show: 'mine' }} className="desk-badge" aria-label={words} title={words}>
      <Gavel aria-hidden size={15} />
      {formatCount(total, language)}
    </Link>
  );
}
