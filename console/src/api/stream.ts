/**
 * The live feed, GET /api/stream. The browser's EventSource resumes by itself with Last-Event-ID while it may; when
 * the server refuses (sign-out, restart) it gives up, and then a new connection starts without memory, so every
 * reader has to read its page again: that is a `reset`, the same word the server uses when its memory is too short.
 */
export type Topic = 'alarm' | 'incident' | 'score' | 'inventory' | 'notice';
export type LinkState = 'connecting' | 'live' | 'lost';

/** What this client needs of an EventSource; tests bring their own. */
export interface EventChannel {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: MessageEvent) => void): void;
  close(): void;
}

export interface StreamOptions {
  open: () => EventChannel;
  /** Asked after the server closed the stream for good, e.g. to find out whether the session is over. */
  onRefused: () => void;
  now?: () => number;
  schedule?: (run: () => void, milliseconds: number) => number;
  cancel?: (handle: number) => void;
}

type TopicListener = (items: unknown[]) => void;

const closed = 2;
const firstDelay = 1_000;
const longestDelay = 30_000;

export class LiveStream {
  private channel: EventChannel | null = null;
  private delay = firstDelay;
  private retry: number | null = null;
  private wasLive = false;
  private missedEvents = false;
  private readonly topics = new Map<Topic, Set<TopicListener>>();
  private readonly resets = new Set<() => void>();
  private readonly watchers = new Set<() => void>();
  private readonly now: () => number;
  private readonly schedule: (run: () => void, milliseconds: number) => number;
  private readonly cancel: (handle: number) => void;
  private snapshot: { state: LinkState; since: number };

  constructor(private readonly options: StreamOptions) {
    this.now = options.now ?? Date.now;
    this.schedule = options.schedule ?? ((run, milliseconds) => window.setTimeout(run, milliseconds));
    this.cancel = options.cancel ?? ((handle) => window.clearTimeout(handle));
    this.snapshot = { state: 'connecting', since: this.now() };
  }

  start(): void {
    if (!this.channel && this.retry === null) this.connect();
  }

  stop(): void {
    if (this.retry !== null) this.cancel(this.retry);
    this.retry = null;
    this.channel?.close();
    this.channel = null;
    this.wasLive = false;
    this.missedEvents = false;
    this.delay = firstDelay;
    this.move('connecting');
  }

  on(topic: Topic, listener: TopicListener): () => void {
    const listeners = this.topics.get(topic) ?? new Set();
    listeners.add(listener);
    this.topics.set(topic, listeners);
    return () => listeners.delete(listener);
  }

  /** Called when events may have been missed and every page must be read again. */
  onReset(listener: () => void): () => void {
    this.resets.add(listener);
    return () => this.resets.delete(listener);
  }

  watch = (listener: () => void): (() => void) => {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  };

  /** The state of the link and since when it is so (milliseconds). */
  current = (): { state: LinkState; since: number } => this.snapshot;

  private connect(): void {
    this.retry = null;
    const channel = this.options.open();
    this.channel = channel;
    channel.addEventListener('open', () => {
      this.delay = firstDelay;
      this.move('live');
      if (this.missedEvents) this.reset();
      this.missedEvents = false;
      this.wasLive = true;
    });
    channel.addEventListener('error', () => {
      if (this.channel !== channel) return;
      this.move(this.wasLive ? 'lost' : 'connecting');
      if (channel.readyState === closed) this.reconnectLater(channel);
    });
    channel.addEventListener('reset', () => this.reset());
    for (const topic of ['alarm', 'incident', 'score', 'inventory', 'notice'] as const) {
      channel.addEventListener(topic, (event) => this.deliver(topic, event));
    }
  }

  private reconnectLater(channel: EventChannel): void {
    channel.close();
    this.channel = null;
    this.missedEvents = this.wasLive;
    this.options.onRefused();
    this.retry = this.schedule(() => this.connect(), this.delay);
    this.delay = Math.min(longestDelay, this.delay * 2);
  }

  private deliver(topic: Topic, event: MessageEvent): void {
    const items = itemsOf(event.data);
    if (items === null) {
      this.reset();
      return;
    }
    for (const listener of this.topics.get(topic) ?? []) listener(items);
  }

  private reset(): void {
    for (const listener of this.resets) listener();
  }

  private move(state: LinkState): void {
    if (this.snapshot.state === state) return;
    this.snapshot = { state, since: this.now() };
    for (const watcher of this.watchers) watcher();
  }
}

/** The items of one push; null when it cannot be read, which counts as missed. */
function itemsOf(data: unknown): unknown[] | null {
  try {
    const body = JSON.parse(String(data)) as { items?: unknown };
    return Array.isArray(body?.items) ? body.items : [];
  } catch {
    return null;
  }
}
