package vn.thongmach.study;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as somebody writes it; see {@link StudyCampaign}. Nothing in it is checked yet.
 *
 * @param ownStatement absent: true
 * @param commitment absent: false
 * @param reason why it is changed; required for a change
 * @param version the version the writer saw; null when not checked
 */
public record StudyCampaignDraft(
    @Nullable String title,
    @Nullable UUID directive,
    @Nullable String topic,
    @Nullable String material,
    @Nullable List<@Nullable String> links,
    @Nullable UUID ownerUnit,
    @Nullable List<@Nullable AudienceDraft> audience,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable Boolean ownStatement,
    @Nullable Boolean commitment,
    @Nullable String reason,
    @Nullable Integer version) {

  /**
   * A unit of the audience.
   *
   * @param below absent: true
   */
  public record AudienceDraft(@Nullable UUID unit, @Nullable Boolean below) {}
}
