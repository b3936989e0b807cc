import type { Origin } from '../api/types';
import { useWords } from '../i18n';

const letters = {
  vi: { MEASURED: 'Đ', REPORTED: 'B', SIMULATED: 'P' },
  en: { MEASURED: 'M', REPORTED: 'R', SIMULATED: 'S' },
} as const;

/** Where a figure comes from. The shape carries the meaning: disc measured, sheet reported, dashed diamond simulated. */
export function OriginMark({ origin }: { origin: Origin | null | undefined }) {
  const { t, language } = useWords();
  if (!origin) return null;
  return (
    <svg className="mark" width="18" height="18" viewBox="0 0 18 18" role="img" aria-label={t(`origin.${origin}`)}>
      <title>{t(`origin.${origin}`)}</title>
      <MarkShape origin={origin} />
      <text x="9" y="12.9" textAnchor="middle" fill={origin === 'MEASURED' ? 'var(--panel)' : 'var(--ink2)'}>
        {letters[language][origin]}
      </text>
    </svg>
  );
}

function MarkShape({ origin }: { origin: Origin }) {
  switch (origin) {
    case 'MEASURED':
      return <circle cx="9" cy="9" r="8" fill="var(--ink2)" />;
    case 'REPORTED':
      return (
        <path d="M3.2 1.5h8.3l3.3 3.3v11.7H3.2zM11.5 1.5v3.3h3.3" fill="var(--panel)" stroke="var(--ink2)" strokeWidth="1.2" strokeLinejoin="round" />
      );
    case 'SIMULATED':
      return <path d="M9 .9 17.1 9 9 17.1.9 9z" fill="var(--panel)" stroke="var(--ink2)" strokeWidth="1.2" strokeDasharray="2.4 1.6" />;
  }
}

const all: Origin[] = ['MEASURED', 'REPORTED', 'SIMULATED'];

/** The legend of the three marks, in the top bar. */
export function OriginLegend() {
  const { t } = useWords();
  return (
    <ul className="legend" aria-label={t('origin.legend')}>
      {all.map((origin) => (
        <li key={origin}>
          <OriginMark origin={origin} />
          <span aria-hidden>{t(`origin.short.${origin}`)}</span>
        </li>
      ))}
    </ul>
  );
}
