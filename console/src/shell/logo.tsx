/** Two ends of one circuit, joined. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
      <path d="M3 9h10l6 14h10" stroke="var(--logo-lit)" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M18 9h11M3 23h9" stroke="var(--logo-ink)" strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="16" cy="16" r="2.6" fill="var(--logo-ink)" />
    </svg>
  );
}
