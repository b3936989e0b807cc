import { Button } from 'antd';
import { useState } from 'react';
import type { GradingFactBare, GradingItem, GradingSubjectPage } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { PlaceLink } from '../../ui/place-link';
import { SafeText } from '../../ui/safe-text';

const shownAtFirst = 30;

/** What the grade rests on: each task and target, discipline and shortcomings, and study beside them. */
export function InputsPanel({ page }: { page: GradingSubjectPage }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const { inputs } = page;
  const items = all ? inputs.of.items : inputs.of.items.slice(0, shownAtFirst);
  const n = (value: number) => formatCount(value, language);
  return (
    <>
      <section className="panel" aria-labelledby="gd-inputs">
        <div className="panel-head">
          <h2 id="gd-inputs">{t('grading.inputs')}</h2>
          <span className="note">{t('grading.inputsLine', { items: n(inputs.items), onTime: n(inputs.onTime), late: n(inputs.late), notDone: n(inputs.notDone), beyond: n(inputs.beyond) })}</span>
        </div>
        {inputs.items === 0 ? <p className="gd-note">{t('grading.inputsNone')}</p> : null}
        <ul className="gd-lines" hidden={inputs.items === 0}>
          {items.map((item, place) => (
            <li key={place} data-failed={item.standing === 'ON_TIME' ? undefined : true}>
              <Item item={item} />
            </li>
          ))}
        </ul>
        {inputs.items > items.length ? (
          <p className="gd-note">
            <Button onClick={() => setAll(true)}>{t('grading.itemsAll', { n: n(inputs.items) })}</Button>
          </p>
        ) : null}
      </section>
      <Facts title={t('grading.discipline')} facts={[...inputs.of.discipline, ...inputs.of.disciplineBelow]} none={t('grading.disciplineNone')} />
      <Facts title={t('grading.shortcomings')} facts={inputs.of.shortcomings} none={t('grading.shortcomingsNone')} />
      {page.study ? (
        <section className="panel" aria-labelledby="gd-study">
          <div className="panel-head">
            <h2 id="gd-study">{t('grading.study')}</h2>
          </div>
          <p className="gd-note">
            {t('grading.studyLine', { due: n(page.study.due), completed: n(page.study.completed), late: n(page.study.late), missing: n(page.study.missing) })}{' '}
            {t('grading.studyCommitments', { n: n(page.study.commitments), confirmed: n(page.study.confirmed) })}
          </p>
        </section>
      ) : null}
    </>
  );
}

/** One task or target with its figures, leading to its evidence. */
function Item({ item }: { item: GradingItem }) {
  const { t, language } = useWords();
  const { card } = item;
  const period = card ? `&period=${encodeURIComponent(card.period)}` : '';
  const figure = (value: number | null | undefined) => (value === null || value === undefined ? '–' : formatNumber(value, language, 4));
  return (
    <>
      <span className="gd-facts">
        {card ? (
          <PlaceLink url={`/commitments?target=${encodeURIComponent(item.code)}${period}`}>
            <SafeText text={`${item.code} ${item.title}`} />
          </PlaceLink>
        ) : (
          <b>
            <SafeText text={`${item.code} ${item.title}`} />
          </b>
        )}
        <span className="chip">{t(`grading.standing.${item.standing}`)}</span>
        {item.beyond ? <span className="chip">{t('grading.beyond')}</span> : null}
      </span>
      {card ? (
        <span className="muted gd-facts">
          <OriginMark origin={card.origin} />
          {t('grading.cardLine', { period: card.period, score: figure(card.score), value: figure(card.value), plan: figure(card.plan), weight: figure(card.weight) })}
          {card.kind === 'INTERIM' ? <span>{t('grading.interim')}</span> : null}
          <a href={`/api/scorecards/${encodeURIComponent(card.id)}/content`} target="_blank" rel="noreferrer">
            {t('grading.card')}
          </a>
        </span>
      ) : (
        <span className="muted">{item.doneOn ? t('grading.taskLine', { due: formatDate(item.due), done: formatDate(item.doneOn) }) : t('grading.taskOpen', { due: formatDate(item.due) })}</span>
      )}
    </>
  );
}

function Facts({ title, facts, none }: { title: string; facts: GradingFactBare[]; none: string }) {
  const { t } = useWords();
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      {facts.length === 0 ? <p className="gd-note">{none}</p> : null}
      <ul className="gd-lines" hidden={facts.length === 0}>
        {facts.map((fact) => (
          <li key={fact.id} data-failed={fact.mendedOn ? undefined : true}>
            <span>
              <SafeText text={fact.text} />
            </span>
            <span className="muted">
              <SafeText text={t('grading.factLine', { symbol: fact.symbol, date: formatDate(fact.day) })} />
              {fact.mendedOn ? (
                <>
                  {' '}
                  <SafeText text={t('grading.mendedLine', { symbol: fact.mendedSymbol ?? '', date: formatDate(fact.mendedOn) })} />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
