import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useWords } from '../../i18n';
import { MapPanel } from './map-panel';
import { ObjectList } from './object-list';
import { useLiveInventory } from './queries';
import './network.css';

/** Mạng › Tài nguyên: all objects as a list, and on the map of Việt Nam. Side by side at a desk, one at a time on a phone. */
export function ResourcesPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/network/resources' });
  const view = search.view === 'map' ? 'map' : 'list';
  useLiveInventory();
  return (
    <div className="resources" data-view={view}>
      <Segmented
        className="resources-switch"
        block
        aria-label={t('network.view')}
        value={view}
        onChange={(next) => void navigate({ to: '/network/resources', search: (now) => ({ ...now, view: next }), replace: true })}
        options={[
          { value: 'list', label: t('network.list') },
          { value: 'map', label: t('network.map.title') },
        ]}
      />
      <ObjectList text={search.q ?? ''} type={search.type ?? ''} onSearch={(next) => void navigate({ to: '/network/resources', search: (now) => ({ ...(now.view ? { view: now.view } : {}), ...(next.text ? { q: next.text } : {}), ...(next.type ? { type: next.type } : {}) }), replace: true })} />
      <MapPanel />
    </div>
  );
}
