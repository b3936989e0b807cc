/** The circuit the product closes: intent downwards, evidence upwards. Decoration; said in words below it. */
export function CircuitPicture() {
  return (
    <svg className="circuit" viewBox="0 0 420 300" fill="none">
      <path d="M40 60h110l70 80h160" className="circuit-dim" />
      <path d="M40 240h90l60-70" className="circuit-dim" />
      <path d="M380 240H270l-50-56" className="circuit-dim" />
      <path d="M380 60H300l-80 80" className="circuit-dim" />
      <path d="M40 60h110l120 180h110" className="circuit-lit" />
      <path d="M262 214l10 4 2-11" className="circuit-tip" />
      {[
        [40, 60],
        [150, 60],
        [210, 150],
        [270, 240],
        [380, 240],
      ].map(([x, y]) => (
        <g key={`${x}/${y}`}>
          <circle cx={x} cy={y} r="15" className="circuit-bead" />
          <circle cx={x} cy={y} r="5" className="circuit-core" />
        </g>
      ))}
    </svg>
  );
}
