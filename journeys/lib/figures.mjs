// Whether figures say where they come from: on the screen by a mark beside them, in the API by what they open down to.
import assert from 'node:assert/strict';

/**
 * Texts of figures without a mark: a share, a number with decimals or of thousands in the content of the page, with no
 * mark in its own row or card, in the header of its table or the heading above that. Sentences that are quoted, plans (≥, ≤) and
 * places in the ledger are no figures.
 */
export function unmarked(page) {
  return page.evaluate(() => {
    const figure = /\d,\d|\d\.\d{3}|\d\s?%/;
    const longestFigure = 40;
    const notFigures = 'time, code, pre, input, textarea, .mono, .visually-hidden, .note, svg, [hidden], [data-step="8"]';
    const marked = (element) => element.querySelector('svg.mark') !== null;
    const found = [];
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      const text = texts.currentNode.nodeValue;
      if (!figure.test(text) || /[≥≤]/.test(parent.textContent) || text.length > longestFigure || parent.closest(notFigures) || parent.getClientRects().length === 0) continue;
      let element = parent;
      let says = false;
      for (let level = 0; level < 4 && element && !says; level++, element = element.parentElement) says = marked(element);
      const table = parent.closest('table, [role=table], [role=grid], [role=treegrid]');
      const header = table?.querySelector('thead, [role=row]:has([role=columnheader])');
      const heading = table?.previousElementSibling;
      if (!says && ![header, heading].some((above) => above && marked(above))) found.push(parent.textContent.trim().slice(0, 80));
    }
    return [...new Set(found)];
  });
}

/** A score opens down to what it was computed from: parts, records of units, or events of objects. */
export async function opensDown(client, target) {
  const evidence = await client.read(`/api/targets/${encodeURIComponent(target.code)}/evidence`);
  assert.equal(evidence.value, evidence.item.value, `${target.code}: the value of its evidence`);
  assert.equal(evidence.origin, target.origin, `${target.code}: the origin of its evidence`);
  if (target.value === null) return;
  assert.ok(target.origin, `${target.code} has a value of no origin`);
  if (evidence.childrenTotal > 0) return;
  if (target.origin === 'REPORTED') {
    assert.ok(evidence.businessEvents.length > 0, `${target.code} was reported by nobody`);
    const record = await client.read(`/api/business-events/${evidence.businessEvents[0].id}`);
    assert.equal(record.origin, 'REPORTED');
    assert.ok(record.proof, 'the record stands in the ledger');
    return;
  }
  assert.ok(evidence.objects.length > 0, `${target.code} measures nothing`);
  const events = evidence.intervals.flatMap((interval) => interval.events);
  assert.ok(events.length > 0 || evidence.value === 100, `${target.code} lost time without an event`);
  if (events.length === 0) return;
  const event = await client.read(`/api/events/${events[0].id}`);
  assert.equal(event.origin, target.origin, `${target.code}: the origin of event ${events[0].id}`);
  assert.ok(event.raw.length > 0, 'the raw bytes stand there');
}
