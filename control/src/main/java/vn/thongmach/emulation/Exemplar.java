package vn.thongmach.emulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exemplary person or unit (gương sáng); exactly one of the two is given. A person is shown to
 * others only while they agree.
 *
 * @param standsIn the unit, or the one where the person held a post when they were named
 * @param story what others can learn from
 * @param answeredAt when the person last agreed or refused; null for a unit, and until they answer
 */
public record Exemplar(
    UUID id,
    @Nullable UUID unit,
    @Nullable UUID person,
    UUID standsIn,
    String story,
    State state,
    Instant at,
    @Nullable Instant answeredAt) {

  /** Whether it is shown. */
  public enum State {
    ASKED,
    PUBLISHED,
    REFUSED
  }

  /** Somebody or a unit to be named, exactly one of the two. */
  public record ExemplarDraft(@Nullable UUID unit, @Nullable UUID person, @Nullable String story) {}

  /** Whether the person agrees to be shown; may be said anew at any time. */
  public record ExemplarConsent(@Nullable Boolean agreed) {}
}
