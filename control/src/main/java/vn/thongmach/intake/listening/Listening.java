package vn.thongmach.intake.listening;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The life of a listener: it takes messages after the recorder has begun and until before it ends,
 * and follows who may send. Nobody is forgotten while that cannot be read.
 *
 * @param <L> the listener, bound but not begun
 * @param <S> all who may send, comparable by value
 */
abstract class Listening<L extends Closeable, S> implements SmartLifecycle {

  /** Begins after the recording loop and the web server, ends before both. */
  private static final int LAST = Integer.MAX_VALUE;

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final Duration FOLLOW_EVERY = Duration.ofSeconds(1);

  private final String what;
  private volatile @Nullable L listener;
  private volatile boolean running;
  private volatile @Nullable Thread following;

  /**
   * @param what the protocol, for logs and thread names
   */
  Listening(String what) {
    this.what = what;
  }

  /** Binds the port; empty when there is to be none. */
  abstract Optional<L> bind();

  abstract S registered();

  /** From now on these may send and no others. */
  abstract void use(L listener, S registered);

  abstract void begin(L listener);

  /** The listener while it listens. */
  final Optional<L> listener() {
    return Optional.ofNullable(listener);
  }

  @Override
  public final void start() {
    running = true;
    Optional<L> bound = bind();
    if (bound.isPresent()) {
      L own = bound.get();
      S first = registered();
      use(own, first);
      begin(own);
      listener = own;
      following = Thread.ofVirtual().name(what + "-senders").start(() -> follow(own, first));
    }
  }

  private void follow(L own, S first) {
    S known = first;
    while (running) {
      try {
        Thread.sleep(FOLLOW_EVERY);
        S now = registered();
        if (!now.equals(known)) {
          use(own, now);
          known = now;
        }
      } catch (InterruptedException e) {
        LOG.debug("No longer following the senders of {}.", what, e);
        return;
      } catch (RuntimeException e) {
        LOG.error("The senders of {} cannot be read; those known so far stay.", what, e);
      }
    }
  }

  @Override
  public final void stop() {
    running = false;
    Thread follower = following;
    if (follower != null) {
      follower.interrupt();
      following = null;
    }
    try (L closing = listener) {
      LOG.debug("Closing {}.", closing);
      listener = null;
    } catch (IOException e) {
      LOG.warn("The sockets for {} did not close.", what, e);
    }
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  @Override
  public final int getPhase() {
    return LAST;
  }
}
