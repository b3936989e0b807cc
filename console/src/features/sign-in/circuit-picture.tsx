import { useWords } from '../../i18n';

const beads = [
  { key: 'resolution', x: 60, y: 70 },
  { key: 'target', x: 250, y: 70 },
  { key: 'score', x: 340, y: 200 },
  { key: 'object', x: 430, y: 330 },
  { key: 'event', x: 620, y: 330 },
] as const;

/** The circuit the product closes: intent downwards, evidence upwards. Decoration; said in words below it. */
export function CircuitPicture() {
  const { t } = useWords();
  return (
    <svg className="circuit" viewBox="0 0 700 410" fill="none">
      <path d="M60 70h190l180 260h190" className="circuit-lit" />
      {[155, 525].map((x) => (
        <path key={x} d={x === 155 ? 'M162 61l-9 9 9 9' : 'M532 321l-9 9 9 9'} className="circuit-tip" />
      ))}
      {beads.map(({ key, x, y }, index) => (
        <g key={key}>
          <circle cx={x} cy={y} r="17" className="circuit-bead" />
          <circle cx={x} cy={y} r="5.5" className="circuit-core" />
          <text x={index === 2 ? x + 34 : x} y={index === 2 ? y + 5 : index < 2 ? y - 34 : y + 48} textAnchor={index === 2 ? 'start' : 'middle'} className="circuit-word">
            {t(`signIn.bead.${key}`)}
          </text>
        </g>
      ))}
    </svg>
  );
}
