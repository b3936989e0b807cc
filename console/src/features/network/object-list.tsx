import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Input, Select } from 'antd';
import { Cable, MapPin, Network, Search, Server } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { NetworkObject } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { typeWord } from '../../ui/object-words';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useObjects, useSources } from './queries';

interface ObjectListProps {
  text: string;
  type: string;
  onSearch: (next: { text: string; type: string }) => void;
}

const quietMillis = 250;
const rowHeight = 50;

/** All objects, searched without regard to case and diacritics; read on as one scrolls. */
export function ObjectList({ text, type, onSearch }: ObjectListProps) {
  const { t, language } = useWords();
  const objects = useObjects(text, type);
  const total = objects.data?.pages[0]?.total ?? null;
  return (
    <section className="panel object-list" aria-labelledby="list-title">
      <div className="panel-head">
        <h2 id="list-title">{t('network.title')}</h2>
        {total === null ? null : <span className="note">{t('network.total', { n: formatCount(total, language) })}</span>}
      </div>
      <SearchRow text={text} type={type} onSearch={onSearch} />
      {objects.error ? <FaultState error={objects.error} action={<Button onClick={() => void objects.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {objects.isPending ? <Skeleton rows={10} height={32} /> : null}
      {total === 0 ? text || type ? <StateBox icon={Search} title={t('network.none')} text={t('network.noneText')} action={<Button onClick={() => onSearch({ text: '', type: '' })}>{t('network.clear')}</Button>} /> : <NothingImported /> : null}
      {total ? <Rows objects={objects} /> : null}
    </section>
  );
}

function SearchRow({ text, type, onSearch }: ObjectListProps) {
  const { t, language } = useWords();
  const sources = useSources();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const handle = setTimeout(() => onSearch({ text: typed, type }), quietMillis);
    return () => clearTimeout(handle);
  }, [typed, text, type, onSearch]);
  const counts = new Map<string, number>();
  for (const source of sources.data ?? []) for (const [name, n] of Object.entries(source.objects)) counts.set(name, (counts.get(name) ?? 0) + n);
  return (
    <div className="search-row" role="search">
      <Input
        allowClear
        value={typed}
        aria-label={t('network.search')}
        placeholder={t('network.search')}
        prefix={<Search aria-hidden size={15} />}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Select
        aria-label={t('network.typeFilter')}
        value={type}
        onChange={(next) => onSearch({ text: typed, type: next })}
        options={[{ value: '', label: t('network.allTypes') }, ...[...counts].map(([name, n]) => ({ value: name, label: `${typeWord(name, t)} · ${formatCount(n, language)}` }))]}
      />
    </div>
  );
}

function Rows({ objects }: { objects: ReturnType<typeof useObjects> }) {
  const { t } = useWords();
  const scroller = useRef<HTMLUListElement>(null);
  const rows = objects.data?.pages.flatMap((page) => page.items) ?? [];
  // oxlint-disable-next-line react-hooks/incompatible-library -- the virtualizer re-renders this component itself
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 10 });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = objects;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 20) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <ul className="scroll object-rows" ref={scroller} aria-label={t('network.title')} tabIndex={0}>
      <li className="object-space" aria-hidden style={{ height: virtual.getTotalSize() }} />
      {items.map((item) => {
        const row = rows[item.index];
        return row ? (
          <li key={row.id} style={{ transform: `translateY(${item.start}px)` }} className="object-line">
            <ObjectRow object={row} />
          </li>
        ) : null;
      })}
    </ul>
  );
}

function ObjectRow({ object }: { object: NetworkObject }) {
  const { t } = useWords();
  const word = object.type.toLowerCase();
  const Icon = word === 'site' ? MapPin : word === 'link' ? Cable : word === 'node' ? Server : Network;
  return (
    <Link to="/network/resources/$id" params={{ id: object.id }} className="object-row">
      <Icon aria-hidden size={16} strokeWidth={1.7} />
      <span className="object-names">
        <b>
          <SafeText text={object.name} />
        </b>
        <code>
          <SafeText text={object.sourceName} />
        </code>
      </span>
      <span className="object-type">
        {typeWord(object.type, t)}
        {object.absentSince ? <em>{t('network.absent')}</em> : null}
      </span>
    </Link>
  );
}

function NothingImported() {
  const { t } = useWords();
  return (
    <StateBox
      icon={Network}
      title={t('network.empty')}
      text={
        <>
          {t('network.emptyText')}
          <pre>{`curl -H "Authorization: Bearer tm_…" \\\n  -F file=@topology.graphml \\\n  "${location.origin}/api/inventory/imports?source=NAME&format=graphml"`}</pre>
        </>
      }
    />
  );
}
