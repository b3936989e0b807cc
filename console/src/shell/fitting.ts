/** Space between two tabs, px. */
const GAP = 2;

/**
 * Places of the tabs that fit into a bar: all of them, or the first ones beside the button for the rest, the chosen one
 * always among them.
 *
 * @param widths px of each tab
 * @param more px of the button
 * @param on place of the chosen tab, -1 for none
 * @param room px of the bar
 */
export function fitting(widths: number[], more: number, on: number, room: number): ReadonlySet<number> {
  const all = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  const shown = new Set<number>();
  let left = room;
  if (all > room) {
    left -= more;
    const chosen = widths[on];
    if (chosen !== undefined) {
      shown.add(on);
      left -= chosen + GAP;
    }
  }
  for (const [place, width] of widths.entries()) {
    if (shown.has(place)) continue;
    left -= width + GAP;
    if (left < -GAP) break;
    shown.add(place);
  }
  return shown;
}
