import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announceRow, focusOfAddress, focusOfElement, focusOfMark, leaveOtherRows, stripMark, useStripFocus, useStripPage, type StripFocus } from './strip-focus';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const seen: (StripFocus | null)[] = [];
const holder = document.createElement('div');
let root: Root;

function Probe() {
  seen.push(useStripFocus());
  return null;
}

function Panel({ focus }: { focus: StripFocus | null }) {
  useStripPage(focus);
  return null;
}

const show = (focus: StripFocus | null) => act(() => root.render(createElement('div', null, createElement(Probe), focus ? createElement(Panel, { focus }) : null)));
const wait = (millis: number) => act(() => vi.advanceTimersByTime(millis));

beforeEach(() => {
  vi.useFakeTimers();
  root = createRoot(holder);
});

afterEach(() => {
  act(() => root.unmount());
  announceRow(null);
  vi.runAllTimers();
  vi.useRealTimers();
  seen.length = 0;
});

test('who walks fast over rows is told once, of the row where the walk ends', () => {
  show(null);
  for (let at = 0; at < 50; at += 1) {
    announceRow({ type: 'object', id: String(at) });
    wait(30);
  }
  expect(seen).toEqual([null]);
  wait(300);
  expect(seen).toEqual([null, { type: 'object', id: '49' }]);
  announceRow({ type: 'object', id: '49' });
  wait(300);
  expect(seen).toHaveLength(2);
});

test('a row goes before what the panel is about, and the panel is forgotten when it closes', () => {
  show({ type: 'programme', id: 'P' });
  wait(300);
  expect(seen.at(-1)).toEqual({ type: 'programme', id: 'P' });
  announceRow({ type: 'task', id: 'T' });
  wait(300);
  expect(seen.at(-1)).toEqual({ type: 'task', id: 'T' });
  announceRow(null);
  wait(300);
  expect(seen.at(-1)).toEqual({ type: 'programme', id: 'P' });
  show(null);
  wait(300);
  expect(seen.at(-1)).toBeNull();
});

test('a row of a page left behind is in focus no longer', () => {
  show(null);
  announceRow({ type: 'task', id: 'T' });
  leaveOtherRows(location.pathname);
  wait(300);
  expect(seen.at(-1)).toEqual({ type: 'task', id: 'T' });
  leaveOtherRows('/elsewhere');
  wait(300);
  expect(seen.at(-1)).toBeNull();
});

test('an address says what its page is about', () => {
  expect(focusOfAddress('/commitments', { target: 'MT-1' })).toEqual({ type: 'target', id: 'MT-1' });
  expect(focusOfAddress('/commitments', {})).toBeNull();
  expect(focusOfAddress('/commitments/programmes', { programme: 'CT-1' })).toEqual({ type: 'programme', id: 'CT-1' });
  expect(focusOfAddress('/commitments/resolutions/r1', { clause: 'c1' })).toEqual({ type: 'clause', id: 'c1' });
  expect(focusOfAddress('/commitments/resolutions/r1', { clause: 'all' })).toEqual({ type: 'resolution', id: 'r1' });
  expect(focusOfAddress('/commitments/resolutions', {})).toBeNull();
  expect(focusOfAddress('/network/resources/o1', {})).toEqual({ type: 'object', id: 'o1' });
  expect(focusOfAddress('/network/resources', {})).toBeNull();
});

test('a mark keeps codes with a colon and knows only what a line runs through', () => {
  expect(focusOfMark(stripMark('TARGET', 'a:b'))).toEqual({ type: 'target', id: 'a:b' });
  expect(stripMark('MILESTONE', 'M1')).toBeUndefined();
  expect(stripMark('object', null)).toBeUndefined();
  expect(focusOfMark('alarm:1')).toBeNull();
  expect(focusOfMark(undefined)).toBeNull();
});

test('a row is about its mark, a row that is a link about where it leads', () => {
  holder.innerHTML = `<article data-strip="task:T1"><a href="/commitments?target=MT-1">x</a></article>
    <ul><li><a href="/commitments?target=MT-2&amp;period=2026">y</a></li></ul><a href="/commitments?target=MT-3">z</a>`;
  const [inCard, inRow, alone] = holder.querySelectorAll('a');
  expect(focusOfElement(inCard as Element)).toEqual({ type: 'task', id: 'T1' });
  expect(focusOfElement(inRow as Element)).toEqual({ type: 'target', id: 'MT-2' });
  expect(focusOfElement(alone as Element)).toBeNull();
  holder.innerHTML = '';
});
