package vn.thongmach.inventory;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One import that was taken.
 *
 * @param importedBy name of the user or token
 * @param fileBytes size of the file
 * @param fileHash SHA-256 of the file in hexadecimal digits
 * @param attributes what the file tells of itself, as text by name
 */
public record ImportRecord(
    UUID id,
    String source,
    ImportFormat format,
    Instant importedAt,
    String importedBy,
    long fileBytes,
    String fileHash,
    ImportCounts counts,
    Map<String, String> attributes) {}
