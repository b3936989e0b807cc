import { useEffect, useRef, useState, type RefObject } from 'react';

/** The size of a box in pixels, as it changes; never below what a picture needs. */
export function useSize(least: [number, number] = [260, 280]): [RefObject<HTMLDivElement | null>, [number, number]] {
  const box = useRef<HTMLDivElement>(null);
  const [leastWidth, leastHeight] = least;
  const [size, setSize] = useState<[number, number]>([leastWidth, leastHeight]);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize([Math.max(leastWidth, Math.floor(entry.contentRect.width)), Math.max(leastHeight, Math.floor(entry.contentRect.height))]);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [leastWidth, leastHeight]);
  return [box, size];
}
