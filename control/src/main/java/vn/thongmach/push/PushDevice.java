package vn.thongmach.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser on a device that its owner wants to be told on.
 *
 * @param endpoint where the browser's push service takes messages for it; nobody else may know it
 * @param publicKey the browser's point on P-256, uncompressed, 65 bytes as base64url
 * @param auth the secret shared with the browser, 16 bytes as base64url
 * @param language in which it is told: vi or en
 * @param label how its owner knows it
 * @param toldAt when its push service last took a message; null for never
 */
public record PushDevice(
    UUID id,
    String endpoint,
    String publicKey,
    String auth,
    String language,
    String label,
    Instant addedAt,
    @Nullable Instant toldAt) {

  @Override
  public String toString() {
    return "PushDevice[" + id + "]";
  }
}
