package vn.thongmach.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in which a campaign's matter is studied.
 *
 * @param unit the unit that held it
 * @param ledBy who led it, in words: it may be somebody from outside
 * @param addedBy name of the user or token that added it
 * @param attended how many stand on its list now
 * @param withdrawn null while it stands
 */
public record StudySession(
    UUID id,
    UUID campaign,
    UUID unit,
    LocalDate day,
    String place,
    String ledBy,
    String addedBy,
    Instant addedAt,
    int attended,
    @Nullable Withdrawn withdrawn) {

  /** That something was withdrawn, by whom and why. */
  public record Withdrawn(Instant at, String by, String reason) {}
}
