package vn.thongmach.study.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.directive.Resolution;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCoverage;

/**
 * A campaign with its names and what the reader may read of its coverage.
 *
 * @param directive null where it is about a topic, or about a document out of reach
 * @param workingDaysLeft working days from tomorrow to the due day; 0 on it and after
 * @param overdue opened though its due day has passed
 * @param count of those whose standing the reader may read
 * @param own how the reader stands; null where they must not take part in an opened campaign
 * @param holds whether the reader may change, open and close it
 */
record CampaignItem(
    UUID id,
    String title,
    @Nullable StudiedDocument directive,
    @Nullable String topic,
    @Nullable UnitName ownerUnit,
    LocalDate first,
    LocalDate last,
    LocalDate due,
    int workingDaysLeft,
    boolean overdue,
    StudyCampaign.State state,
    boolean ownStatement,
    boolean commitment,
    @Nullable Instant openedAt,
    @Nullable LocalDate closedOn,
    StudyCoverage.Count count,
    StudyCoverage.@Nullable OwnCampaign own,
    boolean holds,
    int version) {

  /** The document studied. */
  record StudiedDocument(UUID id, String symbol, String title, Resolution.Kind kind) {}

  /**
   * Everything about one campaign.
   *
   * @param standing how the reader stands, by days; null where they never had to take part
   * @param quiz whether there is a quiz
   * @param records whether the reader may add sessions and record attendance
   */
  record CampaignPage(
      CampaignItem campaign,
      @Nullable String material,
      List<String> links,
      List<AudienceItem> audience,
      StudyCoverage.@Nullable Standing standing,
      boolean quiz,
      boolean records) {}

  /** A unit of the audience. */
  record AudienceItem(UUID unit, @Nullable UnitName name, boolean below) {}
}
