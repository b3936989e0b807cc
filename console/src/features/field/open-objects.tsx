import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { Area, OpenObject } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { CauseWords } from '../../ui/cause-words';
import { durationWords } from '../../ui/durations';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { SeverityMark } from '../../ui/severity-mark';

/** Sites and equipment of the area with open alarms, the worst first; nothing for roles that read no alarms. */
export function OpenObjects({ area, now }: { area: Area; now: number }) {
  const { t, language } = useWords();
  if (!area.objects || !area.open) return null;
  return (
    <section className="panel area-alarms" aria-labelledby="area-open">
      <div className="panel-head">
        <h2 id="area-open">{t('field.open.title')}</h2>
        <span className="note">{t('field.open.sums', { n: formatCount(area.open.objects, language), out: formatCount(area.open.outages, language) })}</span>
      </div>
      {area.objects.length === 0 ? (
        <p className="calm-line">
          <CircleCheck aria-hidden size={15} /> {t('field.open.none')}
        </p>
      ) : null}
      <ul className="scroll area-rows" tabIndex={0} aria-label={t('field.open.title')}>
        {area.objects.map((object) => (
          <li key={object.id}>
            <OpenRow object={object} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenRow({ object, now }: { object: OpenObject; now: number }) {
  const wording = useWords();
  const { t } = wording;
  return (
    <div className="area-open">
      <p className="area-clock">
        <SeverityMark severity={object.severity} />
        <span>{t('field.open.for', { time: durationWords(now - Date.parse(object.since), wording) })}</span>
        <OriginMark origin={object.origin} />
      </p>
      <Link className="area-object" to="/network/resources/$id" params={{ id: object.id }}>
        <SafeText text={object.name} />
      </Link>
      <p className="area-who">
        <CauseWords sent={object.condition} />
      </p>
      {object.targets.length > 0 ? (
        <ul className="area-links">
          <li>
            <span>{t('field.open.touches')}</span>
            {object.targets.map((code) => (
              <Link key={code} to="/commitments" search={{ target: code }}>
                {code}
              </Link>
            ))}
          </li>
        </ul>
      ) : null}
    </div>
  );
}
