import { Download } from 'lucide-react';
import type { StudySession } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { FormDrawer } from '../../ui/form-drawer';
import { TableImport } from '../../ui/table-import';
import { useSubmission } from '../../ui/submission';
import { sessionPath } from './queries';

/** Takes who attended from a file or from pasted rows, tried first. */
export function ImportAttendance({ session, onClose }: { session: StudySession; onClose: () => void }) {
  const { t } = useWords();
  const done = useSubmission(async () => undefined, onClose);
  return (
    <FormDrawer title={t('study.importTitle', { date: formatDate(session.day) })} about={t('study.importAbout')} submitWords={t('study.importDone')} submission={done} onClose={onClose}>
      <div className="form-rows">
        <p className="import-links">
          <Download aria-hidden size={15} />
          <a href="/api/imports/attendance/template?format=xlsx" download>
            {t('imports.templateXlsx')}
          </a>
          <a href="/api/imports/attendance/template?format=csv" download>
            {t('imports.templateCsv')}
          </a>
        </p>
        <TableImport path={`${sessionPath(session.id)}/attendance/imports`} paste />
      </div>
    </FormDrawer>
  );
}
