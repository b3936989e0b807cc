package vn.thongmach.push;

import org.jspecify.annotations.Nullable;

/**
 * A browser's subscription as it tells it, see {@link PushDevice}. Nothing in it is checked yet.
 */
public record PushDeviceDraft(
    @Nullable String endpoint,
    @Nullable String publicKey,
    @Nullable String auth,
    @Nullable String language,
    @Nullable String label) {

  @Override
  public String toString() {
    return "PushDeviceDraft[" + label + "]";
  }
}
