package vn.thongmach.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One recorded change.
 *
 * @param id ascending in the order of recording
 * @param detail what was changed to, JSON text
 */
public record AuditEntry(
    long id,
    Instant at,
    UUID actor,
    String actorName,
    String action,
    String subjectType,
    String subjectId,
    String detail) {}
