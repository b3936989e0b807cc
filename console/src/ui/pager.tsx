import { Button } from 'antd';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import './pager.css';

/** Forth and back through a long list; nothing where one page holds all. */
export function Pager({ found, onPage }: { found: { total: number; page: number; size: number }; onPage: (page: number) => void }) {
  const { t, language } = useWords();
  const pages = Math.max(1, Math.ceil(found.total / found.size));
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label={t('study.pages')}>
      <Button disabled={found.page === 0} onClick={() => onPage(found.page - 1)}>
        {t('study.previous')}
      </Button>
      <span>{t('study.page', { n: formatCount(found.page + 1, language), of: formatCount(pages, language) })}</span>
      <Button disabled={found.page + 1 >= pages} onClick={() => onPage(found.page + 1)}>
        {t('study.next')}
      </Button>
    </nav>
  );
}
