package vn.thongmach.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a body inspects and supervises in one year. There is one for each body and year.
 *
 * @param body the unit that inspects, of either tree
 * @param symbol of the document by which it was issued; null for a draft
 * @param issuedOn day of that document in Asia/Ho_Chi_Minh; null for a draft
 * @param version from 1, grows with every change; each version is kept
 */
public record SupervisionPlan(
    UUID id,
    int year,
    UUID body,
    State state,
    @Nullable String symbol,
    @Nullable LocalDate issuedOn,
    List<Item> items,
    int version) {

  public SupervisionPlan {
    items = List.copyOf(items);
  }

  /** A draft is read by the inspectors of the body only. */
  public enum State {
    DRAFT,
    ISSUED
  }

  /**
   * One thing to be looked at.
   *
   * @param subject the unit that is inspected or supervised
   * @param directive the document whose execution is looked at
   * @param first first day, within the plan's year
   * @param last last day, within the plan's year
   */
  public record Item(
      UUID id,
      SupervisionKind kind,
      UUID subject,
      UUID directive,
      LocalDate first,
      LocalDate last,
      @Nullable String note) {}

  /**
   * One version of a plan.
   *
   * @param by name of the account
   * @param reason null for a draft and for the issue itself
   */
  public record Version(
      int version, Instant at, String by, @Nullable String reason, List<Item> items) {

    public Version {
      items = List.copyOf(items);
    }
  }
}
