import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { Download } from 'lucide-react';
import { withQuery } from '../../api/http';
import { useWords } from '../../i18n';
import { TableImport } from '../../ui/table-import';
import { useMe } from './queries';
import './administration.css';

const kinds = ['units', 'people', 'mandates', 'targets'] as const;

/** Quản trị › Nhập dữ liệu: a file is tried first, and taken in whole or not at all. */
export function ImportsPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/administration/imports' });
  const navigate = useNavigate();
  const me = useMe();
  const allowed = me?.role === 'administrator' ? kinds : (['targets'] as const);
  const kind = allowed.find((one) => one === search.kind) ?? allowed[0];
  return (
    <section className="panel admin-import" aria-labelledby="imports-title">
      <div className="panel-head">
        <h2 id="imports-title">{t('imports.title')}</h2>
      </div>
      <div className="import-body">
        {allowed.length > 1 ? (
          <Segmented aria-label={t('imports.kind')} value={kind} onChange={(next) => void navigate({ to: '/administration/imports', search: { kind: next }, replace: true })} options={allowed.map((value) => ({ value, label: t(`imports.kinds.${value}`) }))} />
        ) : null}
        <p>{t(`imports.about.${kind}`)}</p>
        <p className="import-links">
          <Download aria-hidden size={15} />
          <a href={withQuery(`/api/imports/${kind}/template`, { format: 'xlsx' })} download>
            {t('imports.templateXlsx')}
          </a>
          <a href={withQuery(`/api/imports/${kind}/template`, { format: 'csv' })} download>
            {t('imports.templateCsv')}
          </a>
          <a href={`/api/exports/${kind}`} download>
            {t('imports.export')}
          </a>
        </p>
        <TableImport key={kind} path={`/api/imports/${kind}`} />
      </div>
    </section>
  );
}
