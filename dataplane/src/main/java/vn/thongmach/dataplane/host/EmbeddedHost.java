package vn.thongmach.dataplane.host;

import java.time.InstantSource;
import vn.thongmach.dataplane.journal.Journal;

/** Hands the journal's records to the recorder, in order, until they are recorded. */
public final class EmbeddedHost implements AutoCloseable {

  /** Does nothing until {@link #start}. */
  public EmbeddedHost(Journal journal, BatchRecorder recorder, InstantSource clock) {
    throw new UnsupportedOperationException(journal + " " + recorder + " " + clock);
  }

  /** Starts the loop from the recorder's position. Open the intakes after this. */
  public void start() {}

  public HostHealth health() {
    throw new UnsupportedOperationException();
  }

  /**
   * Finishes the batch at hand and ends the loop; what is left is recorded after the next start.
   */
  @Override
  public void close() {}
}
