package vn.thongmach.intake;

import java.time.Duration;
import vn.thongmach.access.Scope;

/** Plays logs into the running product, as their sources would have. */
public interface Replaying {

  /**
   * Reads the whole log, then sends it. A replay that was interrupted is taken up where it ended;
   * what is sent twice is recorded once.
   *
   * @throws vn.thongmach.kernel.CodedException {@code intake.log-…} with all problems of the file
   *     before anything is sent, {@code intake.replay-…} while it is sent
   */
  void replay(Scope by, ReplayRequest request, Progress progress) throws InterruptedException;

  /** What a person is told meanwhile. */
  interface Progress {

    /**
     * Sending begins.
     *
     * @param before events that an earlier run has sent
     * @param shift what is added to the log's times
     */
    void begins(int total, int before, Duration shift);

    /** So many events are durable. */
    void sent(int sent, int total);
  }
}
