import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { Cockpit, OpenObject } from '../../api/types';
import { asOfDay, readingInstant } from '../../format/as-of';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { CauseWords } from '../../ui/cause-words';
import { durationWords } from '../../ui/durations';
import { OriginMark } from '../../ui/origin-mark';
import { fewOnPaper, PrintRest } from '../../ui/print-rest';
import { SafeText } from '../../ui/safe-text';
import { SeverityMark } from '../../ui/severity-mark';

/** What stands open in the network, and which targets it touches. */
export function NetworkPanel({ cockpit, read }: { cockpit: Cockpit; read: number }) {
  const { t, language } = useWords();
  const { network } = cockpit;
  if (!network) return null;
  const past = asOfDay() !== null;
  const now = past ? readingInstant().getTime() : read;
  const title = t(past ? 'overview.network.titleThen' : 'overview.network.title');
  return (
    <section className="panel cockpit-network" aria-labelledby="cockpit-network">
      <div className="panel-head">
        <h2 id="cockpit-network">{title}</h2>
        <span className="note">{t('overview.network.sums', { n: formatCount(network.outages, language), targets: formatCount(network.touched.length, language) })}</span>
        <Link className="right panel-link" to="/network/alarms">
          {t('overview.all')}
        </Link>
      </div>
      {network.counts.length === 0 ? (
        <p className="calm-line">
          <CircleCheck aria-hidden size={15} /> {t('overview.network.none')}
        </p>
      ) : (
        <ul className="severity-counts">
          {network.counts.map((count) => (
            <li key={count.severity}>
              <SeverityMark severity={count.severity} />
              <b>{formatCount(count.alarms, language)}</b>
              <OriginMark origin={count.origin} />
            </li>
          ))}
        </ul>
      )}
      <ul className="scroll plain-rows print-few" tabIndex={0} aria-label={title}>
        {network.objects.map((object) => (
          <li key={object.id}>
            <OpenLine object={object} now={now} />
          </li>
        ))}
      </ul>
      <PrintRest total={network.objects.length} most={fewOnPaper} />
    </section>
  );
}

function OpenLine({ object, now }: { object: OpenObject; now: number }) {
  const wording = useWords();
  const { t } = wording;
  return (
    <div className="open-line">
      <SeverityMark severity={object.severity} />
      <span className="row-text">
        <Link to="/network/resources/$id" params={{ id: object.id }}>
          <SafeText text={object.name} />
        </Link>
        <span>
          <Link to="/network/alarms" search={{ alarm: object.alarm }}>
            <CauseWords sent={object.condition} />
          </Link>{' '}
          · {t('overview.network.for', { time: durationWords(now - Date.parse(object.since), wording) })} <OriginMark origin={object.origin} />
        </span>
        {object.targets.length > 0 ? (
          <span className="open-targets">
            {t('overview.network.touches')}{' '}
            {object.targets.map((code) => (
              <Link key={code} to="/commitments" search={{ target: code }}>
                {code}
              </Link>
            ))}
          </span>
        ) : null}
      </span>
    </div>
  );
}
