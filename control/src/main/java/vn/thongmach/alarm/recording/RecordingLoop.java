package vn.thongmach.alarm.recording;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vn.thongmach.dataplane.host.EmbeddedHost;
import vn.thongmach.dataplane.host.HostHealth;
import vn.thongmach.dataplane.journal.Journal;

/** Runs the recorder over the journal: from before the web server opens until after it closed. */
final class RecordingLoop implements SmartLifecycle {

  private static final int BEFORE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4096;

  private final Journal journal;
  private final Recorder recorder;
  private final Clock clock;
  private volatile @Nullable EmbeddedHost host;

  RecordingLoop(Journal journal, Recorder recorder, Clock clock) {
    this.journal = journal;
    this.recorder = recorder;
    this.clock = clock;
  }

  @Override
  public void start() {
    journal.advanceTo(recorder.recordedPosition());
    recorder.replaceAll();
    EmbeddedHost started = new EmbeddedHost(journal, recorder, clock);
    started.start();
    host = started;
  }

  @Override
  public void stop() {
    EmbeddedHost running = host;
    if (running != null) {
      running.close();
      host = null;
    }
  }

  @Override
  public boolean isRunning() {
    return host != null;
  }

  /** How recording goes; empty before it began and after it ended. */
  Optional<HostHealth> health() {
    return Optional.ofNullable(host).map(EmbeddedHost::health);
  }

  @Override
  public int getPhase() {
    return BEFORE_WEB_SERVER;
  }
}
