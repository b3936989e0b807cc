package vn.thongmach.measure;

import java.time.Instant;
import java.util.UUID;

/**
 * A network object as part of a measured subject.
 *
 * @param type its type's wire name, for example {@code LINK}
 * @param sourceName the name under which sources know it
 * @param observedFrom since when it is observed: its first import
 */
public record MeasuredObject(
    UUID id, String type, String name, String sourceName, Instant observedFrom) {}
