import { describe, expect, it } from 'vitest';
import { LiveStream, type EventChannel } from './stream';

class FakeChannel implements EventChannel {
  readyState = 0;
  closedByUs = false;
  private readonly listeners = new Map<string, (event: MessageEvent) => void>();

  addEventListener(type: string, listener: (event: MessageEvent) => void): void {
    this.listeners.set(type, listener);
  }

  close(): void {
    this.closedByUs = true;
  }

  emit(type: string, data = ''): void {
    this.listeners.get(type)?.({ data } as MessageEvent);
  }
}

function fixture() {
  const channels: FakeChannel[] = [];
  const waiting: { run: () => void; delay: number }[] = [];
  let refusals = 0;
  let clock = 1_000;
  const stream = new LiveStream({
    open: () => {
      const channel = new FakeChannel();
      channels.push(channel);
      return channel;
    },
    onRefused: () => refusals++,
    now: () => clock,
    schedule: (run, delay) => waiting.push({ run, delay }),
    cancel: () => waiting.splice(0),
  });
  const last = () => channels.at(-1) as FakeChannel;
  return { stream, channels, last, waiting, refusals: () => refusals, advance: (by: number) => (clock += by) };
}

describe('LiveStream', () => {
  it('delivers the items of a topic to its readers only', () => {
    const { stream, last } = fixture();
    const heard: unknown[] = [];
    const stop = stream.on('alarm', (items) => heard.push(...items));
    stream.start();
    last().emit('open');
    last().emit('alarm', '{"items":[{"id":"a"}]}');
    last().emit('score', '{"items":[{"code":"MT-1"}]}');
    stop();
    last().emit('alarm', '{"items":[{"id":"b"}]}');
    expect(heard).toEqual([{ id: 'a' }]);
  });

  it('lets the browser resume by itself and then asks nobody to read again', () => {
    const { stream, last, channels } = fixture();
    let resets = 0;
    stream.onReset(() => resets++);
    stream.start();
    last().emit('open');
    last().readyState = 0;
    last().emit('error');
    expect(stream.current().state).toBe('lost');
    last().emit('open');
    expect(stream.current().state).toBe('live');
    expect([channels.length, resets]).toEqual([1, 0]);
  });

  it('passes the reset of the server on', () => {
    const { stream, last } = fixture();
    let resets = 0;
    stream.onReset(() => resets++);
    stream.start();
    last().emit('open');
    last().emit('reset');
    expect(resets).toBe(1);
  });

  it('connects anew after a refusal, ever more slowly, and resets once it is live again', () => {
    const { stream, last, channels, waiting, refusals } = fixture();
    let resets = 0;
    stream.onReset(() => resets++);
    stream.start();
    last().emit('open');
    for (let round = 0; round < 7; round++) {
      last().readyState = 2;
      last().emit('error');
      waiting.at(-1)?.run();
    }
    expect(waiting.map((one) => one.delay)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(refusals()).toBe(7);
    expect(resets).toBe(0);
    last().emit('open');
    expect([channels.length, resets]).toEqual([8, 1]);
  });

  it('counts an unreadable push as missed', () => {
    const { stream, last } = fixture();
    let resets = 0;
    stream.onReset(() => resets++);
    stream.start();
    last().emit('open');
    last().emit('alarm', '{"items":');
    expect(resets).toBe(1);
  });

  it('says since when the link is lost', () => {
    const { stream, last, advance } = fixture();
    stream.start();
    last().emit('open');
    advance(60_000);
    last().emit('error');
    advance(60_000);
    last().emit('error');
    expect(stream.current()).toEqual({ state: 'lost', since: 61_000 });
  });

  it('stops for good', () => {
    const { stream, last, waiting } = fixture();
    stream.start();
    last().readyState = 2;
    last().emit('error');
    stream.stop();
    expect(waiting).toEqual([]);
    stream.start();
    stream.stop();
    expect(last().closedByUs).toBe(true);
  });
});
