package vn.thongmach.alarm.silence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.silence.Silence.Kind;
import vn.thongmach.alarm.silence.SilenceStorage.Sign;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.regulation.Rules;

/**
 * Looks through the recorded events, in their order and each once, for signs of those who have a
 * rhythm. Nobody is held to be silent while accepted events wait to be recorded.
 */
@Component
@Profile("!command")
class SilenceLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SilenceLoop.class);
  private static final Scope SCOPE = Scope.system("silences");
  private static final long LOOK_EVERY_MILLIS = 2_000;
  private static final long PAUSE_AFTER_ERROR_MILLIS = 5_000;
  private static final long LONGEST_STOP_MILLIS = 3_000;
  private static final int AT_ONCE = 50_000;

  private final SilenceStorage storage;
  private final Journal journal;
  private final Rules rules;
  private final Inventory inventory;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();
  private volatile CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  SilenceLoop(
      SilenceStorage storage,
      Journal journal,
      Rules rules,
      Inventory inventory,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.storage = storage;
    this.journal = journal;
    this.rules = rules;
    this.inventory = inventory;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void start() {
    CountDownLatch own = new CountDownLatch(1);
    closing = own;
    Thread started = Thread.ofPlatform().name("silences").daemon().unstarted(() -> run(own));
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    closing.countDown();
    if (running != null) {
      try {
        running.join(LONGEST_STOP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run(CountDownLatch own) {
    Listening listening = null;
    try {
      long pause = 0;
      while (!own.await(pause, TimeUnit.MILLISECONDS)) {
        try {
          listening = listening == null ? begin() : listening;
          pause = step(listening) ? 0 : LOOK_EVERY_MILLIS;
        } catch (RuntimeException fault) {
          LOG.error("Silent sources could not be looked for; beginning again", fault);
          listening = null;
          pause = PAUSE_AFTER_ERROR_MILLIS;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goes on from the rows; what was before the first look is not judged. */
  private Listening begin() {
    if (storage.position(SCOPE).isEmpty()) {
      storage.moveTo(SCOPE, storage.recorded(SCOPE));
    }
    Listening listening =
        new Listening(source -> inventory.resolve(SCOPE, "ves:" + source).orElse(null));
    listening.remember(storage.rhythms(SCOPE), storage.open(SCOPE));
    return listening;
  }

  /**
   * Takes in what was recorded since.
   *
   * @return whether more waits
   */
  private boolean step(Listening listening) {
    // In this order: all that was accepted before this instant lies at or below the position.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long accepted = journal.lastPosition();
    long recorded = storage.recorded(SCOPE);
    long after = storage.position(SCOPE).orElse(recorded);
    long upTo = Math.min(recorded, after + AT_ONCE);
    boolean caughtUp = upTo >= accepted;
    List<Silence> changed = new ArrayList<>();
    transaction.executeWithoutResult(
        _ -> {
          changed.clear();
          RhythmRule rule = RhythmRule.of(rules.at(SCOPE, Rules.SOURCE_RHYTHM, now));
          for (Silence ended : listening.judgeBy(rule, now)) {
            changed.add(store(ended));
          }
          for (Sign sign : signs(listening, after, upTo)) {
            take(listening, sign, changed);
          }
          if (caughtUp) {
            for (Silence begun : listening.judge(now)) {
              Silence stored = store(begun);
              listening.began(stored);
              changed.add(stored);
            }
          }
          Listening.Changes changes = listening.takeChanges();
          storage.keep(SCOPE, changes.kept());
          changes.gone().forEach(gone -> storage.forget(SCOPE, gone));
          if (upTo > after) {
            storage.moveTo(SCOPE, upTo);
          }
        });
    if (!changed.isEmpty()) {
      events.publishEvent(new SilencesChanged(changed));
    }
    return upTo < recorded;
  }

  private List<Sign> signs(Listening listening, long after, long upTo) {
    return after >= upTo
        ? List.of()
        : storage.signs(
            SCOPE, after, upTo, listening.names(Kind.SENDER), listening.names(Kind.HEARTBEAT));
  }

  private void take(Listening listening, Sign sign, List<Silence> changed) {
    Silence sender =
        listening.heardSender(sign.sender(), sign.receivedAt(), sign.event(), sign.origin());
    if (sender != null) {
      changed.add(store(sender));
    }
    Silence source =
        listening.heardSource(
            sign.source(), interval(sign), sign.receivedAt(), sign.event(), sign.origin());
    if (source != null) {
      changed.add(store(source));
    }
  }

  private Silence store(Silence silence) {
    if (silence.number() == 0) {
      return storage.insert(SCOPE, silence);
    }
    storage.end(SCOPE, silence);
    return silence;
  }

  /** The seconds after which a heartbeat announces the next one, null where it does not. */
  private @Nullable Integer interval(Sign sign) {
    byte[] heartbeat = sign.heartbeat();
    if (heartbeat == null) {
      return null;
    }
    try {
      JsonNode interval =
          json.readTree(new String(heartbeat, StandardCharsets.UTF_8))
              .findValue("heartbeatInterval");
      return interval != null && interval.isInt() ? interval.intValue() : null;
    } catch (JacksonException unreadable) {
      LOG.debug("Heartbeat {} announces nothing that can be read", sign.event(), unreadable);
      return null;
    }
  }
}
