package vn.thongmach.evaluation.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.kernel.RowHash;

/**
 * A scorecard as stored.
 *
 * @param target id of the target
 * @param card what lists show of it
 * @param numerator figures that tell a changed reading from an unchanged one
 * @param lastEvent greatest id of the events that took part, 0 where none did
 * @param rules the rules that took part, as text
 * @param content the issued bytes
 * @param hash SHA-256 of the row
 */
public record ScorecardRow(
    UUID target,
    Scorecard card,
    long numerator,
    long denominator,
    long lastEvent,
    String rules,
    byte[] content,
    byte[] hash) {

  /** SHA-256 over everything the row holds but its batch. */
  public byte[] computedHash() {
    return hash(target, card, numerator, denominator, lastEvent, rules, content);
  }

  static byte[] hash(
      UUID target,
      Scorecard card,
      long numerator,
      long denominator,
      long lastEvent,
      String rules,
      byte[] content) {
    Scorecard.Cause cause = card.cause();
    Origin origin = card.origin();
    RowHash hash =
        RowHash.of("scorecard")
            .uuid(card.id())
            .uuid(target)
            .text(card.target())
            .number(card.version())
            .text(card.period().toString())
            .text(card.kind().name())
            .instant(card.asOf())
            .instant(card.issuedAt())
            .text(card.issuedBy())
            .text(text(card.plan()))
            .text(text(card.value()))
            .text(text(card.score()))
            .text(origin == null ? null : origin.name())
            .text(text(card.completeness()))
            .number(numerator)
            .number(denominator)
            .number(lastEvent)
            .text(rules)
            .uuid(card.supersedes());
    if (cause == null) {
      hash.bytes(null);
    } else {
      hash.text(named(cause)).instant(cause.receivedTime()).text(cause.words());
    }
    return hash.bytes(content).finish();
  }

  private static @Nullable String named(Scorecard.Cause cause) {
    Long business = cause.businessEvent();
    Long event = cause.event();
    if (business != null) {
      return "business_event " + business;
    }
    return event == null ? null : event.toString();
  }

  private static @Nullable String text(@Nullable Double number) {
    return number == null ? null : number.toString();
  }
}
