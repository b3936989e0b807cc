package vn.thongmach.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else whom an obstacle holds up.
 *
 * @param actor id of the user
 * @param name name of the user
 * @param person the person behind that user, where recorded
 * @param unit the unit of that user, where it has one
 * @param note what is held up there, in words; null where not said
 */
public record AffectedParty(
    UUID obstacle,
    UUID actor,
    String name,
    @Nullable UUID person,
    @Nullable UUID unit,
    @Nullable String note,
    Instant joinedAt) {}
