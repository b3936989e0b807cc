import { useWords } from '../i18n';

/** The protocol does not prove who sent it: an open padlock beside the mark of origin. Nothing where it does. */
export function UnprovenMark({ authenticated }: { authenticated: boolean }) {
  const { t } = useWords();
  if (authenticated) return null;
  return (
    <svg className="mark" width="18" height="18" viewBox="0 0 18 18" role="img" aria-label={t('unproven')}>
      <title>{t('unproven')}</title>
      <path d="M4 8.5h10v7H4zM6 8.5V5.6a3 3 0 0 1 5.8-1" fill="none" stroke="var(--ink2)" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
