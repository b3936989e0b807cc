import { Button } from 'antd';
import { MessageSquare } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n';
import { Comments, type CommentsProps } from './comments';

/** Comments that are read only once somebody asks for them, for things that stand in lists. */
export function CommentsFold({ type, subject }: CommentsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="comments-fold">
      <Button size="small" type="text" icon={<MessageSquare aria-hidden size={14} />} aria-expanded={open} aria-label={`${t('comment.title')} ${subject}`} onClick={() => setOpen(!open)}>
        {t('comment.title')}
      </Button>
      {open ? <Comments type={type} subject={subject} /> : null}
    </div>
  );
}
