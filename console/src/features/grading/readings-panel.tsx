import { Button } from 'antd';
import { useState } from 'react';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { Pager } from '../../ui/pager';
import { useSubjectReadings } from './queries';

/** Who read the review, for whom it is about and those who hold the round; asked for when opened. */
export function ReadingsPanel({ id }: { id: string }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <section className="panel" aria-labelledby="gd-readings">
      <div className="panel-head">
        <h2 id="gd-readings">{t('grading.readings')}</h2>
        {shown ? null : (
          <span className="right">
            <Button onClick={() => setShown(true)}>{t('grading.readingsShow')}</Button>
          </span>
        )}
      </div>
      {shown ? <Readings id={id} /> : null}
    </section>
  );
}

function Readings({ id }: { id: string }) {
  const { t } = useWords();
  const [page, setPage] = useState(0);
  const found = useSubjectReadings(id, page);
  return (
    <>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={3} height={30} /> : null}
      {found.data?.total === 0 ? <p className="gd-note">{t('grading.readingsNone')}</p> : null}
      <ol className="gd-lines" hidden={!found.data?.total}>
        {found.data?.items.map((one, index) => (
          <li key={`${one.at}-${index}`}>
            <b>
              <SafeText text={one.person?.fullName ?? one.account} />
            </b>
            <span className="muted">
              {formatDateMinute(one.at)}
            </span>
          </li>
        ))}
      </ol>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
    </>
  );
}
