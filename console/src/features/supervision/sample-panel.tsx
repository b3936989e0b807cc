import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Dices } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { ApiProblem, getJson, postJson, withQuery } from '../../api/http';
import type { EvidenceTie, SupervisionSample } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { LedRow } from './led-row';
import { casePath } from './queries';

interface SamplePanelProps {
  resolution: string;
  period: string;
  /** The case whose diary keeps the seed; null outside a case. */
  inCase: string | null;
  most: number;
  onFinding: ((about: EvidenceTie) => void) | null;
}

const usual = 5;

/** A random sample of the targets by their weights, reproducible by its seed. */
export function SamplePanel({ resolution, period, inCase, most, onFinding }: SamplePanelProps) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [size, setSize] = useState(String(Math.max(1, Math.min(usual, most))));
  const [seed, setSeed] = useState('');
  const [busy, setBusy] = useState(false);
  const [drawn, setDrawn] = useState<SupervisionSample | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  async function draw(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const asked = { size: Number(size), ...(seed.trim() ? { seed: Number(seed) } : {}), period };
      setDrawn(inCase ? await postJson<SupervisionSample>(`${casePath(inCase)}/samples`, asked) : await getJson<SupervisionSample>(withQuery(`/api/supervision-leads/${encodeURIComponent(resolution)}/sample`, asked)));
      if (inCase) await client.invalidateQueries({ queryKey: ['supervision', 'case', inCase] });
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }
  return (
    <section className="panel" aria-labelledby="sv-sample">
      <div className="panel-head">
        <h2 id="sv-sample">{t('supervisionLead.sample')}</h2>
      </div>
      <p className="sv-note">{t(inCase ? 'supervisionLead.sampleAboutCase' : 'supervisionLead.sampleAbout')}</p>
      <form className="sv-draw" onSubmit={(event) => void draw(event)}>
        <label>
          {t('supervisionLead.size')}
          <Input inputMode="numeric" maxLength={3} value={size} onChange={(event) => setSize(event.target.value.replaceAll(/\D/g, ''))} />
        </label>
        <label>
          {t('supervisionLead.seed')}
          <Input inputMode="numeric" maxLength={16} placeholder={t('supervisionLead.seedRandom')} value={seed} onChange={(event) => setSeed(event.target.value.replaceAll(/\D/g, ''))} />
        </label>
        <Button htmlType="submit" icon={<Dices aria-hidden size={15} />} loading={busy} disabled={most === 0 || size === ''}>
          {t('supervisionLead.draw')}
        </Button>
      </form>
      {problem ? (
        <p className="sv-note" role="alert">
          {problem.lines.map((line) => line.message).join(' ') || problem.detail || problem.title}
        </p>
      ) : null}
      {drawn ? (
        <>
          <p className="sv-note" role="status">
            {t(drawn.diary === null ? 'supervisionLead.drawn' : 'supervisionLead.drawnDiary', { n: formatCount(drawn.targets.length, language), of: formatCount(drawn.of, language), seed: String(drawn.seed), diary: drawn.diary ?? 0 })}
          </p>
          <ol className="sv-lines sv-led">
            {drawn.targets.map((item) => (
              <LedRow key={item.code} item={item} onFinding={onFinding} />
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}
