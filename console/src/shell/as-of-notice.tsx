import { Button } from 'antd';
import { History } from 'lucide-react';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';
import { useAsOf } from './use-as-of';

/** Says that a page speaks of an earlier day, or that it cannot, and leads back to now. */
export function AsOfNotice() {
  const { t } = useWords();
  const { day, dated, choose } = useAsOf();
  if (!day) return null;
  return (
    <div className="as-of-notice" data-dated={dated || undefined} role="status">
      <History aria-hidden size={15} strokeWidth={1.7} />
      <span>{t(dated ? 'asOf.notice' : 'asOf.noticeNow', { day: formatDate(day) })}</span>
      <Button size="small" onClick={() => choose(undefined)}>
        {t('asOf.back')}
      </Button>
    </div>
  );
}
