package vn.thongmach.measure;

import java.time.Instant;
import java.util.UUID;
import vn.thongmach.contracts.Origin;

/**
 * A network object, unit, programme or person as part of a measured subject.
 *
 * @param type its type's wire name, for example {@code LINK}, or its {@link SubjectKind}
 * @param sourceName the name under which sources know it; the code of what is no network object
 * @param observedFrom since when it is observed: its first import or first day
 * @param origin what its figures count as at best, events or not
 */
public record MeasuredObject(
    UUID id, String type, String name, String sourceName, Instant observedFrom, Origin origin) {

  /** One whose events alone tell what its figures count as. */
  public MeasuredObject(
      UUID id, String type, String name, String sourceName, Instant observedFrom) {
    this(id, type, name, sourceName, observedFrom, Origin.MEASURED);
  }
}
