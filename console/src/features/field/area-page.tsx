import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { MapPinned } from 'lucide-react';
import type { Area } from '../../api/types';
import { foldForSearch } from '../../format/search';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { AreaMap } from './area-map';
import { AreaObstacles } from './area-obstacles';
import { AreaTargets } from './area-targets';
import { AreaTasks } from './area-tasks';
import { OpenObjects } from './open-objects';
import { useArea } from './queries';
import './field.css';

/** Hiện trường › Địa bàn: what stands open in the unit's area, what is to be done there, and what it moves. */
export function AreaPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/field' });
  const area = useArea(search.unit);
  const data = area.data;
  if (area.error && !data) return <FaultState error={area.error} action={<Button onClick={() => void area.refetch()}>{t('fault.retry')}</Button>} />;
  if (!data) return <Skeleton rows={8} height={60} />;
  return (
    <div className="area-page">
      <AreaHead area={data} />
      {data.unit ? (
        <div className="area" aria-busy={area.isPlaceholderData || undefined}>
          <div className="area-column area-do">
            <AreaTasks area={data} />
            <AreaObstacles area={data} />
          </div>
          <div className="area-column">
            <OpenObjects area={data} now={area.dataUpdatedAt} />
            <AreaTargets area={data} />
          </div>
          <div className="area-column">
            <AreaMap area={data} />
          </div>
        </div>
      ) : (
        <StateBox icon={MapPinned} title={t(data.choices.length > 0 ? 'field.choose' : 'field.noUnit')} text={t(data.choices.length > 0 ? 'field.chooseText' : 'field.noUnitText')} />
      )}
    </div>
  );
}

/** Whose area it is; who reaches several chooses among them. */
function AreaHead({ area }: { area: Area }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const chosen = area.choices.find((unit) => unit.id === area.unit?.id);
  const others = area.choices.filter((unit) => unit !== chosen);
  return (
    <div className="area-head">
      {area.unit ? (
        <h2>
          <SafeText text={area.unit.name} />
        </h2>
      ) : null}
      {others.length > 0 ? (
        <Select
          showSearch={{ filterOption: (typed, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(typed)) }}
          className="area-choice"
          aria-label={t('field.choose')}
          placeholder={t('field.choose')}
          {...(chosen ? { value: chosen.id } : {})}
          options={area.choices.map((unit) => ({ value: unit.id, label: unit.name }))}
          onChange={(unit: string) => void navigate({ to: '/field', search: { unit } })}
        />
      ) : null}
    </div>
  );
}
