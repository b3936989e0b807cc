package vn.thongmach.dataplane.source.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.AlarmReport;

/**
 * What the rules did with a message.
 *
 * @param rule the rule that decided; null when none did
 * @param report the claim; null when none decided, or when it is known to be no alarm
 * @param unclear why no rule decided; null when one did
 * @param steps what each rule did, in their order
 */
public record Effect(
    @Nullable String rule,
    @Nullable AlarmReport report,
    @Nullable String unclear,
    List<Step> steps) {

  /** No rule held. */
  public static final String NO_RULE = "no-rule";

  /** A rule held, but something that an alarm needs was missing. */
  public static final String INCOMPLETE = "incomplete";

  /** The message is not in the form of its protocol, and no rule took it as it stands. */
  public static final String MALFORMED = "malformed";

  /**
   * What one rule did.
   *
   * @param detail the field whose condition failed, or the property that could not be filled; empty
   *     otherwise
   * @param captured named groups of its patterns
   */
  public record Step(String rule, Kind kind, String detail, Map<String, String> captured) {}

  /** What a rule can do. */
  public enum Kind {
    OTHER_PROTOCOL,
    NOT_MATCHED,
    INCOMPLETE,
    DECIDED,
    NOT_REACHED
  }
}
