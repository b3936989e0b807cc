package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.HexFormat;
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
 * @param lastBusinessEvent greatest id of the business events that took part, 0 where none did
 * @param cascadeAt when its parts were the parts that it counts; null for a measured target
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
    long lastBusinessEvent,
    @Nullable Instant cascadeAt,
    String rules,
    byte[] content,
    byte[] hash) {

  /** The same row with its hash. */
  ScorecardRow hashed() {
    byte[] computed = computedHash();
    return new ScorecardRow(
        target,
        card.withRowHash(HexFormat.of().formatHex(computed)),
        numerator,
        denominator,
        lastEvent,
        lastBusinessEvent,
        cascadeAt,
        rules,
        content,
        computed);
  }

  /** SHA-256 over everything the row holds but its batch. */
  public byte[] computedHash() {
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
    hash.bytes(content);
    if (lastBusinessEvent != 0 || cascadeAt != null) {
      hash.number(lastBusinessEvent).instant(cascadeAt);
    }
    return hash.finish();
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
