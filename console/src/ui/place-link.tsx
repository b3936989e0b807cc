import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/** A link to an address of the console as the API gives it, path and query in one. */
export function PlaceLink({ url, children }: { url: string; children: ReactNode }) {
  const navigate = useNavigate();
  function follow(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ href: url });
  }
  return (
    <a href={url} onClick={follow}>
      {children}
    </a>
  );
}
