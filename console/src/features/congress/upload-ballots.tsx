import { useState } from 'react';
import { postBlob } from '../../api/http';
import type { ElectionPage, UploadedBallots } from '../../api/types';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { electionPath } from './queries';

/** Ballots of one post from a file, all of them or none. */
export function UploadBallots({ page, onClose, onTaken }: { page: ElectionPage; onClose: () => void; onTaken: (taken: UploadedBallots) => void }) {
  const { t } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const columns = page.election.form === 'COLUMNS';
  const submission = useSubmission(() => postBlob<UploadedBallots>(`${electionPath(page.election.id)}/entries/file`, new Blob([file ?? ''], { type: 'text/csv' })), onTaken);
  return (
    <FormDrawer title={t('bundle.upload')} about={t('bundle.uploadAbout', { papers: page.papers })} submitWords={t('bundle.uploadSend')} submission={submission} onClose={onClose}>
      <Field name="file" label={t('bundle.uploadFile')} hint={t('bundle.uploadHint')} required wide>
        {(described) => <input id={described.id} aria-describedby={described['aria-describedby']} aria-invalid={described['aria-invalid']} type="file" accept=".csv,text/csv" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />}
      </Field>
      <pre className="cg-sample cg-wide">{`ballot,genuine,marks,extraNames,signed\n1,1,${columns ? 'c1=agree;c2=disagree' : 'c2=struck'},0,0`}</pre>
      <ul className="cg-about-names cg-wide">
        {page.nominations
          .filter((one) => one.place)
          .map((one) => (
            <li key={one.person}>
              {one.ballotId}: {one.name?.fullName ?? '–'}
            </li>
          ))}
      </ul>
    </FormDrawer>
  );
}
