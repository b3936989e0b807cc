import { Link } from '@tanstack/react-router';
import type { Evidence, EvidenceChild } from '../../api/types';
import { formatCount, formatNumber, formatValue } from '../../format/numbers';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { ScoreFigure, ScoreWord } from '../../ui/score';

/** Whether a figure was measured on the network, in intervals of time. */
export function isMeasured(evidence: Evidence): boolean {
  return evidence.item.aggregation === null && !isReported(evidence);
}

/** Whether a figure comes from business events. */
export function isReported(evidence: Evidence): boolean {
  return 'businessEvents' in evidence.inputs;
}

/** The parts of a target as of the instant of the whole; each opens down to its own evidence. */
export function Parts({ evidence }: { evidence: Evidence }) {
  const { t, language } = useWords();
  const hidden = evidence.childrenTotal - evidence.children.length;
  if (evidence.childrenTotal === 0) return <p className="muted panel-foot">{t('evidence.noParts')}</p>;
  return (
    <>
      <ul className="plain-rows parts">
        {evidence.children.map((part) => (
          <li key={part.code}>
            <Part part={part} />
          </li>
        ))}
      </ul>
      {hidden > 0 ? <p className="muted panel-foot">{t('evidence.hiddenParts', { n: formatCount(hidden, language) })}</p> : null}
    </>
  );
}

/** 4 độ đầy đủ of a whole: that of its parts by weight, and how many of them have a score. */
export function PartsCompleteness({ evidence }: { evidence: Evidence }) {
  const { t, language } = useWords();
  const { scored, counted } = evidence.item.coverage;
  return (
    <div className="completeness">
      <span className="completeness-figure">
        <b>{formatNumber(evidence.completeness * 100, language, 1)}</b> % <OriginMark origin={evidence.origin} />
      </span>
      <span>{t('evidence.partsScored', { scored: formatCount(scored, language), counted: formatCount(counted, language) })}</span>
    </div>
  );
}

function Part({ part }: { part: EvidenceChild }) {
  const { t, language } = useWords();
  const unit = unitSign(part.unitOfMeasure, language);
  return (
    <>
      <span>
        <Link to="/commitments" search={(now) => ({ ...now, target: part.code })}>
          <SafeText text={part.name} />
        </Link>
        <span className="part-owner">
          <code>
            <SafeText text={part.code} />
          </code>{' '}
          · <SafeText text={part.ownerUnit.name} /> · {t('evidence.weight', { weight: formatNumber(part.weight, language) })}
        </span>
      </span>
      <span className="part-figures">
        {part.value === null ? (
          <span className="muted">{t('target.noValue')}</span>
        ) : (
          <span>
            {formatValue(part.value, unit, language)} {unit} <OriginMark origin={part.origin} />
          </span>
        )}
        <span>
          <ScoreFigure score={part.score} state={part.state} origin={part.origin} /> <ScoreWord state={part.state} />
        </span>
      </span>
    </>
  );
}
