package vn.thongmach.intake;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * A log to be replayed.
 *
 * @param source whom it stands for, 1 to 48 letters of English, digits, dots, hyphens, underscores
 * @param speed times faster than the log went; 0 for as fast as possible
 * @param until when its last event is to have happened; null leaves its times as they are
 * @param origin what its events count as; null for that of the source, MEASURED for a new one
 * @param url where the product serves
 */
public record ReplayRequest(
    Path file,
    String source,
    int speed,
    @Nullable Instant until,
    @Nullable Origin origin,
    String url) {}
