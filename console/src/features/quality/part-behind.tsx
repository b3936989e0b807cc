import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { MeasureEvidence, QualityPart } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { MeasureBehind } from '../../ui/measure-behind';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { usePartBehind } from './queries';

/** What stands behind one part: its formula, the timeline it comes from, and every stretch and event that counted. */
export function PartBehind({ part, period, onClose }: { part: QualityPart; period: string; onClose: () => void }) {
  const { t } = useWords();
  const behind = usePartBehind(part.code, period);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="quality-behind" aria-labelledby="quality-behind-title">
      <div className="quality-behind-head">
        <h3 id="quality-behind-title" ref={heading} tabIndex={-1}>
          <SafeText text={t('quality.behind', { name: part.name })} />
        </h3>
        <Button type="text" size="small" aria-label={t('action.close')} icon={<X aria-hidden size={17} />} onClick={onClose} />
      </div>
      {behind.error ? <FaultState error={behind.error} /> : null}
      {behind.isPending ? <Skeleton rows={4} /> : null}
      {behind.data ? <Told part={part} evidence={behind.data} /> : null}
    </section>
  );
}

function Told({ part, evidence }: { part: QualityPart; evidence: MeasureEvidence }) {
  return (
    <>
      <ItsTimeline part={part} evidence={evidence} />
      <MeasureBehind evidence={evidence} />
    </>
  );
}

/** A link to the timeline of what the part is measured on, where it is one thing; else its objects. */
function ItsTimeline({ part, evidence }: { part: QualityPart; evidence: MeasureEvidence }) {
  const { t, language } = useWords();
  const [province] = part.subject.provinces ?? [];
  const [unit] = part.subject.sitesOf ?? [];
  if (province !== undefined && part.subject.provinces?.length === 1)
    return (
      <p>
        <Link to="/network/provinces" search={{ province }}>
          <SafeText text={t('quality.itsProvince', { name: province })} />
        </Link>
      </p>
    );
  if (unit !== undefined && part.subject.sitesOf?.length === 1)
    return (
      <p>
        <Link to="/network/provinces" search={{ unit }}>
          {t('quality.itsUnit')}
        </Link>
      </p>
    );
  if (evidence.businessEvents.length > 0 || evidence.objects.length === 0) return null;
  return (
    <details>
      <summary>{t('quality.itsObjects', { n: formatCount(evidence.objectsTotal, language) })}</summary>
      <ul className="quality-objects">
        {evidence.objects.map((object) => (
          <li key={object.id}>
            <Link to="/network/resources/$id" params={{ id: object.id }}>
              <SafeText text={object.name} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
