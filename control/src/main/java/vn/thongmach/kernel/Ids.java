package vn.thongmach.kernel;

import java.util.Optional;
import java.util.UUID;

/** Ids as texts. */
public final class Ids {

  private static final int LENGTH = 36;

  private Ids() {}

  /** The id a text spells out in full; empty for any other text. */
  public static Optional<UUID> read(String text) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
