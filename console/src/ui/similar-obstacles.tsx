import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { ApiProblem, getJson, postJson, withQuery } from '../api/http';
import type { Obstacle } from '../api/types';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import { DeskNames } from './obstacle-desk';
import { ObstacleClock } from './obstacle-clock';
import { SafeText } from './safe-text';

const quietMillis = 300;
const shortest = 6;

interface SimilarProps {
  text: string;
  on: { onType: Obstacle['onType'] | null; onCode: string | null };
  onOpen: (id: string) => void;
  onJoined: () => void;
}

/** Obstacles that stand and read like the one being typed: look at one, or say that it holds you up too. */
export function SimilarObstacles({ text, on, onOpen, onJoined }: SimilarProps) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const handle = setTimeout(() => setAsked(text.trim()), quietMillis);
    return () => clearTimeout(handle);
  }, [text]);
  const found = useQuery({
    queryKey: ['obstacles-similar', asked, on],
    enabled: asked.length >= shortest,
    queryFn: ({ signal }) => getJson<Obstacle[]>(withQuery('/api/obstacles/similar', { q: asked, onType: on.onCode ? (on.onType ?? undefined) : undefined, onCode: on.onCode ?? undefined }), signal),
    placeholderData: (before) => before,
  });
  const join = useMutation({
    mutationFn: (id: string) => postJson<Obstacle>(`/api/obstacles/${encodeURIComponent(id)}/affected`, { note: text.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
      onJoined();
    },
  });
  const items = asked.length >= shortest ? (found.data ?? []) : [];
  return (
    <div className="similar" aria-live="polite">
      {items.length > 0 ? (
        <>
          <h3>{t('obstacles.similar')}</h3>
          <ul>
            {items.map((one) => (
              <li key={one.id}>
                <p>
                  <b>
                    <SafeText text={one.title} />
                  </b>
                </p>
                <p className="similar-about">
                  <ObstacleClock obstacle={one} /> <DeskNames desks={one.desks} />
                  {one.affected > 0 ? ` · ${t('obstacles.affected', { n: formatCount(one.affected, language) })}` : ''}
                </p>
                <p className="similar-actions">
                  <Button size="small" onClick={() => onOpen(one.id)}>
                    {t('obstacles.similarOpen')}
                  </Button>
                  {one.joined ? (
                    <span>{t('obstacles.joined')}</span>
                  ) : (
                    <Button size="small" loading={join.isPending} onClick={() => join.mutate(one.id)}>
                      {t('obstacles.join')}
                    </Button>
                  )}
                </p>
              </li>
            ))}
          </ul>
          {join.error instanceof ApiProblem ? <p role="alert">{join.error.detail || join.error.title}</p> : null}
        </>
      ) : null}
    </div>
  );
}
