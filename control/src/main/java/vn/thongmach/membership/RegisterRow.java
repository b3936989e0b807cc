package vn.thongmach.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stood on the day that is asked for.
 *
 * @param since since when they stood so in this cell
 * @param now how they stand today
 */
public record RegisterRow(
    UUID file,
    UUID person,
    UUID cell,
    MembershipFile.Status status,
    LocalDate since,
    MembershipFile.MemberStands now,
    @Nullable LocalDate until) {}
