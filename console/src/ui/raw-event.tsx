import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useMemo, useState } from 'react';
import { getJson, getText } from '../api/http';
import { hashOf, readCheckpoint, verifyProof, type Verdict } from '../api/proof';
import type { RawEvent } from '../api/types';
import { decodeBase64, hexDump, toHex } from '../format/bytes';
import { formatCount } from '../format/numbers';
import { formatExact } from '../format/times';
import { useWords } from '../i18n';
import { OriginMark } from './origin-mark';
import { SafeText } from './safe-text';
import { FaultState, Skeleton } from './states';
import './raw-event.css';

export function useRawEvent(id: number | null) {
  return useQuery({
    queryKey: ['event', id],
    queryFn: ({ signal }) => getJson<RawEvent>(`/api/events/${id}`, signal),
    enabled: id !== null,
    // Its batch is sealed within some two seconds: until then the proof is asked for again.
    refetchInterval: (query) => (query.state.data && !query.state.data.proof ? 2_000 : false),
    staleTime: 60_000,
  });
}

/** One event as it was received: who sent it, both times, every byte. */
export function RawBytes({ id }: { id: number }) {
  const { t, language } = useWords();
  const event = useRawEvent(id);
  const [lines, setLines] = useState(8);
  const [asText, setAsText] = useState(false);
  const bytes = useMemo(() => (event.data ? decodeBase64(event.data.raw) : null), [event.data]);
  if (event.error) return <FaultState error={event.error} />;
  if (!event.data || !bytes) return <Skeleton rows={6} height={12} />;
  const dump = hexDump(bytes, 0, lines);
  const more = bytes.length > lines * 16;
  return (
    <div className="raw">
      <dl className="raw-facts">
        <dt>{t('event.source')}</dt>
        <dd>
          <SafeText text={event.data.sender} /> <OriginMark origin={event.data.origin} />
          {event.data.validated ? null : <em className="unchecked">{t('event.unvalidated')}</em>}
        </dd>
        <dt>{t('event.sourceName')}</dt>
        <dd className="mono">
          <SafeText text={event.data.source} />
        </dd>
        <dt>{t('event.id')}</dt>
        <dd className="mono">
          {event.data.id} · <SafeText text={event.data.sourceEventId} />
        </dd>
        <dt>{t('event.sourceTime')}</dt>
        <dd className="mono">{formatExact(event.data.sourceTime)}</dd>
        <dt>{t('event.receivedTime')}</dt>
        <dd className="mono">{formatExact(event.data.receivedTime)}</dd>
      </dl>
      <div className="raw-head">
        <span>{t('event.bytes', { n: formatCount(bytes.length, language) })}</span>
        <Button size="small" type="link" onClick={() => setAsText(!asText)}>
          {asText ? t('event.showHex') : t('event.showText')}
        </Button>
      </div>
      {asText ? (
        <pre className="raw-dump raw-text" tabIndex={0} aria-label={t('event.rawLabel')}>
          <SafeText text={new TextDecoder().decode(bytes)} />
        </pre>
      ) : (
        <div className="raw-dump" tabIndex={0} role="group" aria-label={t('event.rawLabel')}>
          {dump.map((line) => (
            <div key={line.offset}>
              <span>{line.offset}</span>
              <span>{line.hex}</span>
              <span>{line.text}</span>
            </div>
          ))}
        </div>
      )}
      {more && !asText ? (
        <Button size="small" type="link" onClick={() => setLines(lines < 64 ? 64 : lines * 4)}>
          {t('event.moreBytes', { n: formatCount(bytes.length - lines * 16, language) })}
        </Button>
      ) : null}
    </div>
  );
}

/** The proof that the event was not altered since it was recorded, recomputed in the reader's browser. */
export function EventProof({ id }: { id: number }) {
  const { t, language } = useWords();
  const event = useRawEvent(id);
  const data = event.data;
  const key = useQuery({ queryKey: ['verifier-key'], queryFn: ({ signal }) => getText('/api/ledger/verifier-key', signal), staleTime: Infinity });
  const checked = useQuery({
    queryKey: ['proof', id, data?.proof?.checkpoint ?? null, key.data ?? null],
    enabled: Boolean(data) && !key.isPending,
    staleTime: Infinity,
    queryFn: async () => {
      const digest = data ? await hashOf(decodeBase64(data.raw)) : null;
      const verdict: Verdict | 'OPEN' = data?.proof ? await verifyProof(data.proof, key.data ?? null) : 'OPEN';
      return { sha256: digest ? toHex(digest) : null, verdict };
    },
  });
  if (event.error) return <FaultState error={event.error} />;
  if (!data || !checked.data) return <Skeleton rows={4} height={12} />;
  const checkpoint = data.proof ? readCheckpoint(data.proof.checkpoint) : null;
  return (
    <div className="proof">
      <dl className="raw-facts">
        <dt>SHA-256</dt>
        <dd className="mono proof-hash">{checked.data.sha256 ?? t('proof.noCrypto')}</dd>
        <dt>{t('proof.batch')}</dt>
        <dd>
          {data.batch === null ? t('proof.batchOpen') : <BatchWords batch={data.batch} proof={data.proof} />}
        </dd>
        {checkpoint ? (
          <>
            <dt>{t('proof.tree')}</dt>
            <dd>{t('proof.treeSize', { n: formatCount(checkpoint.size, language) })}</dd>
            <dt>{t('proof.root')}</dt>
            <dd className="mono proof-hash">{checkpoint.root}</dd>
            <dt>{t('proof.signer')}</dt>
            <dd className="mono proof-hash">
              <SafeText text={checkpoint.signer} />
            </dd>
          </>
        ) : null}
      </dl>
      <VerdictWords verdict={checked.data.verdict} />
    </div>
  );
}

function BatchWords({ batch, proof }: { batch: number; proof: RawEvent['proof'] }) {
  const { t, language } = useWords();
  const number = formatCount(batch, language);
  return proof ? t('proof.batchRow', { number, row: formatCount(proof.batchLeafIndex + 1, language), rows: formatCount(proof.batchRows, language) }) : t('proof.batchOnly', { number });
}

const bad: ReadonlySet<string> = new Set<Verdict>(['NOT_INCLUDED', 'WRONG_SIGNATURE', 'MALFORMED']);

function VerdictWords({ verdict }: { verdict: Verdict | 'OPEN' }) {
  const { t } = useWords();
  const Icon = verdict === 'INCLUDED' || verdict === 'SIGNED' ? ShieldCheck : bad.has(verdict) ? ShieldAlert : ShieldQuestion;
  return (
    <p className="verdict" data-verdict={verdict} role="status">
      <Icon aria-hidden size={16} />
      {t(`proof.verdict.${verdict}`)}
    </p>
  );
}
