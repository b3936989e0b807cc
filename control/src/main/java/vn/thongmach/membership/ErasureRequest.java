package vn.thongmach.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asks for their file to be erased.
 *
 * @param file the file as it was; gone where it was granted
 * @param granted null while it waits
 * @param ground why it was granted or refused
 */
public record ErasureRequest(
    UUID id,
    UUID file,
    UUID person,
    UUID cell,
    String reason,
    Instant askedAt,
    @Nullable Boolean granted,
    @Nullable String ground,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {}
