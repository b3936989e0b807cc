package vn.thongmach.simulator.load;

/** Hears how far the preparation is. */
public interface Progress {

  /**
   * A step begins.
   *
   * @param step its key, from {@code units} to {@code events}
   * @param things how many things it hands in
   */
  void step(String step, int things);
}
