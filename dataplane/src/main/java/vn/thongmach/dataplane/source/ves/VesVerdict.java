package vn.thongmach.dataplane.source.ves;

import java.util.List;

/** Whether a body may come in. */
public sealed interface VesVerdict {

  /**
   * All of it may.
   *
   * @param events the events in the order of the body; empty for an empty {@code eventList}
   */
  record Accepted(List<Slice> events) implements VesVerdict {}

  /**
   * None of it may.
   *
   * @param complaints at least one and at most {@value VesSchema#MOST_COMPLAINTS}, each {@code
   *     /path/in/the/body: what the schema says}, in English as the schema is
   */
  record Refused(Reason reason, List<String> complaints) implements VesVerdict {}

  /** What kind of refusal it is. */
  enum Reason {
    /** Not JSON, not UTF-8, a name given twice, or beyond the limits of depth and length. */
    MALFORMED,
    /** JSON, but not what the schema allows. */
    SCHEMA
  }
}
