package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.TargetCauses.Kind;
import vn.thongmach.measure.MeasurePart;

/**
 * What has a share in a gap.
 *
 * @param id what opens it; null for nothing
 * @param uuid the object, unit, programme or person; null for what is none
 * @param head who answers for it; null for who answers for the target
 */
record Blame(
    Kind kind,
    @Nullable String id,
    @Nullable UUID uuid,
    String name,
    @Nullable UUID head,
    int events,
    @Nullable Double outageSeconds,
    @Nullable Instant longestFrom,
    @Nullable Double longestSeconds,
    boolean lasting) {

  private static final double MICROS = 1e6;

  static Blame simple(Kind kind, @Nullable String id, String name, @Nullable UUID head) {
    return new Blame(kind, id, null, name, head, 0, null, null, null, false);
  }

  /** What a part of a reading adds. */
  static Blame of(MeasurePart part, boolean outages) {
    Kind kind =
        switch (part.object().type()) {
          case "UNIT" -> Kind.UNIT;
          case "PROGRAMME" -> Kind.PROGRAMME;
          case "PERSON" -> Kind.PERSON;
          default -> Kind.OBJECT;
        };
    return new Blame(
        kind,
        part.object().id().toString(),
        part.object().id(),
        part.object().name(),
        null,
        part.events(),
        outages ? part.outageMicros() / MICROS : null,
        part.longestFrom(),
        part.longestFrom() == null ? null : part.longestMicros() / MICROS,
        part.lasting());
  }
}
