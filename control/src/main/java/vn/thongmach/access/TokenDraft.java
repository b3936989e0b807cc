package vn.thongmach.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * What somebody wants a token to be. Nothing in it is checked yet.
 *
 * @param unit absent for all units
 * @param origin what the events sent with it count as; absent means measured
 * @param days lifetime, 1 to 3650; absent means 365
 */
public record TokenDraft(
    @Nullable String name,
    @Nullable Role role,
    @Nullable UUID unit,
    @Nullable Origin origin,
    @Nullable Integer days) {}
