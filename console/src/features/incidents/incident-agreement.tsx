import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/http';
import type { IncidentAgreement } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';

/** How often the machine agreed with what people said; no share where too little was said. */
export function AgreementLine() {
  const { t, language } = useWords();
  const { data } = useQuery({ queryKey: ['incidents', 'agreement'], queryFn: ({ signal }) => getJson<IncidentAgreement>('/api/incidents/truth/agreement', signal) });
  if (!data || data.incidents === 0) return null;
  const known = data.rootShare !== null || data.pairF1 !== null;
  return (
    <p className="incident-agreement">
      {t('incidents.agreement.line', { roots: formatCount(data.roots, language), incidents: formatCount(data.incidents, language) })}{' '}
      {known ? null : t('incidents.agreement.tooFew', { n: data.fewest })}
      <Share words={t('incidents.agreement.root')} value={data.rootShare} />
      <Share words={t('incidents.agreement.grouping')} value={data.pairF1} />{' '}
      <a href="/api/incidents/truth/file" download>
        {t('incidents.agreement.file')}
      </a>
    </p>
  );
}

function Share({ words, value }: { words: string; value: number | null }) {
  const { language } = useWords();
  if (value === null) return null;
  return (
    <>
      {words} <b>{formatNumber(value * 100, language, 0)} %</b> <OriginMark origin="MEASURED" />.{' '}
    </>
  );
}
