package vn.thongmach.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses; see {@link NoticePreference}.
 *
 * @param digestAt {@code HH:mm}
 * @param quiet null for the hours of the rule
 * @param version the one seen; null when not checked
 */
public record NoticePreferenceDraft(
    @Nullable String address,
    @Nullable String language,
    @Nullable List<@Nullable Chosen> ways,
    @Nullable String digestAt,
    @Nullable Quiet quiet,
    @Nullable Boolean urgentPasses,
    @Nullable Integer version) {

  /** The way of one kind. */
  public record Chosen(@Nullable NoticeKind kind, @Nullable NoticeWay way) {}

  /**
   * Quiet hours.
   *
   * @param from {@code HH:mm}
   * @param to {@code HH:mm}
   */
  public record Quiet(@Nullable String from, @Nullable String to, @Nullable Boolean daysOff) {}
}
