/** A box taken on the map, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PlacedLabel {
  id: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
}

const fontWidth = 6.1;
const lineHeight = 13;

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Puts names beside their points where they cover neither another name nor what is taken already; a name without
 * room is left out (its point still tells it). Names nearer the front have the first choice.
 */
export function placeLabels(points: readonly { id: string; name: string; x: number; y: number }[], taken: readonly Box[], width: number, height: number): PlacedLabel[] {
  const boxes: Box[] = [...taken];
  const placed: PlacedLabel[] = [];
  for (const point of points) {
    const length = point.name.length * fontWidth;
    const choices: PlacedLabel[] = [
      { id: point.id, text: point.name, x: point.x + 8, y: point.y + 4, anchor: 'start' },
      { id: point.id, text: point.name, x: point.x - 8, y: point.y + 4, anchor: 'end' },
      { id: point.id, text: point.name, x: point.x, y: point.y - 9, anchor: 'middle' },
      { id: point.id, text: point.name, x: point.x, y: point.y + 18, anchor: 'middle' },
    ];
    for (const choice of choices) {
      const left = choice.anchor === 'start' ? choice.x : choice.anchor === 'end' ? choice.x - length : choice.x - length / 2;
      const box = { left, right: left + length, top: choice.y - lineHeight + 2, bottom: choice.y + 4 };
      const inside = box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2;
      if (!inside || boxes.some((other) => overlaps(box, other))) continue;
      boxes.push(box);
      placed.push(choice);
      break;
    }
  }
  return placed;
}
