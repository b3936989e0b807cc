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
  const share = (value: number | null) => (value === null ? t('incidents.agreement.tooFew', { n: data.fewest }) : `${formatNumber(value * 100, language, 0)} %`);
  return (
    <p className="incident-agreement">
      {t('incidents.agreement.line', { roots: formatCount(data.roots, language), incidents: formatCount(data.incidents, language) })} {t('incidents.agreement.root')} <b>{share(data.rootShare)}</b>
      {data.rootShare === null ? null : <OriginMark origin="MEASURED" />}, {t('incidents.agreement.grouping')} <b>{share(data.pairF1)}</b>
      {data.pairF1 === null ? null : <OriginMark origin="MEASURED" />}.{' '}
      <a href="/api/incidents/truth/file" download>
        {t('incidents.agreement.file')}
      </a>
    </p>
  );
}
