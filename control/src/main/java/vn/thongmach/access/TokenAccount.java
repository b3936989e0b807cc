package vn.thongmach.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * A token without its secret.
 *
 * @param unit null for all units
 * @param origin what the events sent with it count as
 * @param usedAt when it was last shown, at most a minute behind; null while it was not
 * @param revokedAt since when it is refused; null while it was not revoked
 */
public record TokenAccount(
    UUID id,
    String name,
    Role role,
    @Nullable UUID unit,
    Origin origin,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt) {}
