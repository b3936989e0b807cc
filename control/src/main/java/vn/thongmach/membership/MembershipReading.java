package vn.thongmach.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reading of files by somebody else.
 *
 * @param person who read; null where no person stands behind the account
 */
public record MembershipReading(
    Instant at, @Nullable UUID person, String account, ReadingPurpose purpose) {}
