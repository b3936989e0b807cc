package vn.thongmach.dataplane.source.ves;

/** Judges bodies by the shipped VES 7.2.1 schema. Immutable; safe for any number of threads. */
public final class VesSchema {

  /** A refusal lists no more complaints than this. */
  public static final int MOST_COMPLAINTS = 20;

  private VesSchema() {}

  /** Reads the shipped schemas; takes about a second, so make one and keep it. */
  public static VesSchema shipped() {
    return new VesSchema();
  }

  /**
   * Judges a whole body.
   *
   * @param batch true for {@code eventBatch}, whose body carries {@code eventList} in place of
   *     {@code event}
   */
  public VesVerdict check(byte[] body, boolean batch) {
    throw new UnsupportedOperationException(body.length + " " + batch);
  }
}
