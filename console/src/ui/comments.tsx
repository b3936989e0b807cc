import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { getJson, postJson, putJson, withQuery } from '../api/http';
import type { Comment, CommentWording, Page } from '../api/types';
import { formatCount } from '../format/numbers';
import { formatDateMinute } from '../format/times';
import { useWords } from '../i18n';
import { CommentBox, type Written } from './comment-box';
import './comments.css';
import { piecesOf } from './mentions';
import { SafeText } from './safe-text';
import { FaultState } from './states';

const first = 5;
const most = 100;

export interface CommentsProps {
  /** The thing by the type and id its history goes by. */
  type: 'target' | 'task' | 'obstacle' | 'handover' | 'programme' | 'clause' | 'commitment' | 'scorecard';
  subject: string;
}

/** What people wrote about a thing, oldest of those shown first, and a box to write in. */
export function Comments({ type, subject }: CommentsProps) {
  const { t, language } = useWords();
  const heading = useId();
  const client = useQueryClient();
  const [whole, setWhole] = useState(false);
  const size = whole ? most : first;
  const found = useQuery({
    queryKey: ['comments', type, subject, size],
    queryFn: ({ signal }) => getJson<Page<Comment>>(withQuery('/api/comments', { type, subject, size }), signal),
    placeholderData: (before) => before,
  });
  const write = useMutation({
    mutationFn: (written: Written) => postJson<Comment>('/api/comments', { type, subject, ...written }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['comments', type, subject] }),
  });
  const rest = (found.data?.total ?? 0) - (found.data?.items.length ?? 0);
  return (
    <section className="panel comments" aria-labelledby={heading}>
      <div className="panel-head">
        <h2 id={heading}>{t('comment.title')}</h2>
        {found.data && found.data.total > 0 ? <span className="note">{t('comment.total', { n: formatCount(found.data.total, language) })}</span> : null}
      </div>
      {found.error && !found.data ? <FaultState error={found.error} /> : null}
      {rest > 0 && !whole ? (
        <Button className="comments-more" type="link" onClick={() => setWhole(true)}>
          {t('comment.more', { n: formatCount(rest, language) })}
        </Button>
      ) : null}
      {found.data?.total === 0 ? <p className="comment-none">{t('comment.none')}</p> : null}
      <ol className="comment-list">
        {found.data?.items.toReversed().map((one) => (
          <li key={one.id}>
            <One comment={one} />
          </li>
        ))}
      </ol>
      <CommentBox type={type} subject={subject} label={t('comment.write')} send={t('comment.send')} busy={write.isPending} error={write.error} onSend={(written, done) => write.mutate(written, { onSuccess: done })} />
      <p className="comment-note comment-about">{t('comment.about')}</p>
    </section>
  );
}

function One({ comment }: { comment: Comment }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [doing, setDoing] = useState<'edit' | 'withdraw' | 'before' | null>(null);
  const read = () => client.invalidateQueries({ queryKey: ['comments', comment.type, comment.subject] });
  const edit = useMutation({ mutationFn: (written: Written) => putJson<Comment>(`/api/comments/${comment.id}`, { ...written, version: comment.version }), onSuccess: read });
  const withdraw = useMutation({ mutationFn: () => postJson<Comment>(`/api/comments/${comment.id}/withdrawal`, { version: comment.version }), onSuccess: read });
  const text = comment.text;
  return (
    <article className="comment">
      <p className="comment-head">
        <b>
          <SafeText text={comment.author?.fullName ?? comment.by} />
        </b>
        <span>
          {formatDateMinute(comment.at)}
          {comment.editedAt && text !== null ? ` · ${t('comment.edited', { time: formatDateMinute(comment.editedAt) })}` : null}
        </span>
      </p>
      {text === null ? <p className="comment-gone">{t('comment.withdrawn', { time: formatDateMinute(comment.withdrawnAt ?? comment.at) })}</p> : null}
      {text !== null && doing === 'edit' ? (
        <CommentBox
          type={comment.type}
          subject={comment.subject}
          begun={{ text, mentions: comment.mentions }}
          label={t('comment.edit')}
          send={t('comment.save')}
          busy={edit.isPending}
          error={edit.error}
          onSend={(written) => edit.mutate(written, { onSuccess: () => setDoing(null) })}
          onClose={() => setDoing(null)}
        />
      ) : null}
      {text !== null && doing !== 'edit' ? <Words text={text} names={comment.mentions.map((one) => one.fullName)} /> : null}
      {doing === 'before' ? <Before id={comment.id} /> : null}
      {doing === 'withdraw' ? (
        <div className="comment-sure" role="alert">
          <p>{t('comment.withdrawSure')}</p>
          {withdraw.error ? <FaultState error={withdraw.error} /> : null}
          <div className="comment-actions">
            <Button danger loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined, { onSuccess: () => setDoing(null) })}>
              {t('comment.withdraw')}
            </Button>
            <Button onClick={() => setDoing(null)}>{t('action.close')}</Button>
          </div>
        </div>
      ) : null}
      {text !== null && doing === null ? (
        <div className="comment-tools">
          {comment.mayChange ? (
            <>
              <Button size="small" type="text" onClick={() => setDoing('edit')}>
                {t('comment.edit')}
              </Button>
              <Button size="small" type="text" onClick={() => setDoing('withdraw')}>
                {t('comment.withdraw')}
              </Button>
            </>
          ) : null}
          {comment.editedAt ? (
            <Button size="small" type="text" onClick={() => setDoing('before')}>
              {t('comment.before')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

/** Links and markup in it stay text. */
function Words({ text, names }: { text: string; names: string[] }) {
  return (
    <p className="comment-words">
      {piecesOf(text, names).map((piece, at) => (piece.mentioned ? <b key={at} className="mention"><SafeText text={piece.text} /></b> : <SafeText key={at} text={piece.text} />))}
    </p>
  );
}

function Before({ id }: { id: string }) {
  const found = useQuery({ queryKey: ['comment-wordings', id], queryFn: ({ signal }) => getJson<CommentWording[]>(`/api/comments/${id}/wordings`, signal) });
  return (
    <ol className="comment-before">
      {found.data?.slice(0, -1).map((one) => (
        <li key={one.version}>
          <span className="comment-note">{formatDateMinute(one.at)}</span>
          <Words text={one.text} names={[]} />
        </li>
      ))}
    </ol>
  );
}
