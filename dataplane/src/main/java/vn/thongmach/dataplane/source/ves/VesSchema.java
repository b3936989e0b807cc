package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Judges bodies by the shipped VES 7.2.1 schema: {@code fault} events quickly on the stream of
 * tokens, all others, and all that may be wrong, by the whole schema. No reference in a body is
 * ever followed. Immutable; safe for any number of threads.
 */
public final class VesSchema {

  /** A refusal lists no more complaints than this. */
  public static final int MOST_COMPLAINTS = 20;

  private static final String COMMON_EVENT_FORMAT = "CommonEventFormat_30.2.1_ONAP.json";

  private final EventSchema eventSchema;
  private final QuickRule quickRule;

  private VesSchema(EventSchema eventSchema, QuickRule quickRule) {
    this.eventSchema = eventSchema;
    this.quickRule = quickRule;
  }

  /** Reads the shipped schemas; takes half a second, so make one and keep it. */
  public static VesSchema shipped() {
    JsonNode format = ShippedSchema.read(COMMON_EVENT_FORMAT, new JsonMapper());
    return new VesSchema(new EventSchema(format), QuickRules.faultEvent(format));
  }

  /**
   * Judges a whole body.
   *
   * @param batch true for {@code eventBatch}, whose body carries {@code eventList} in place of
   *     {@code event}
   */
  public VesVerdict check(byte[] body, boolean batch) {
    return new BodyCheck(eventSchema, quickRule, body, batch).verdict();
  }

  /** The same judgement by the whole schema alone; the quick one must agree with it. */
  VesVerdict checkWhole(byte[] body, boolean batch) {
    return new BodyCheck(eventSchema, new QuickRule.Unknown(), body, batch).verdict();
  }

  QuickRule quickRule() {
    return quickRule;
  }
}
