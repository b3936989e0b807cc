package vn.thongmach.capability;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue: a skill, a certificate or a kind of spare part.
 *
 * @param note what it covers
 * @param unitOfMeasure what spares are counted in; null for all others
 * @param retired it stays readable and is stated no more
 * @param version grows with every change
 */
public record CapabilityItem(
    UUID id,
    Kind kind,
    String code,
    String name,
    @Nullable String note,
    @Nullable String unitOfMeasure,
    boolean retired,
    int version) {

  /** What it is: a skill has levels 1 to 5, a certificate days of validity, a spare a quantity. */
  public enum Kind {
    SKILL,
    CERTIFICATE,
    SPARE
  }

  /** An entry as written; {@code kind} and {@code code} stay, a change also has its reason. */
  public record CapabilityItemDraft(
      @Nullable Kind kind,
      @Nullable String code,
      @Nullable String name,
      @Nullable String note,
      @Nullable String unitOfMeasure,
      @Nullable Boolean retired,
      @Nullable String reason,
      @Nullable Integer version) {}
}
