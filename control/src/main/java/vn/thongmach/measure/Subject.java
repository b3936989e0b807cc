package vn.thongmach.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;

/**
 * What is measured: either named objects, {@code {"objects":[id]}}, or all objects of a type that a
 * source brought in, {@code {"type":"LINK","source":"vnpt"}}.
 *
 * @param objects ids, sorted and without repeats; null for a subject by type
 * @param type the objects' type; null for named objects
 * @param source the importing source; null for named objects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(
    @Nullable List<UUID> objects, @Nullable String type, @Nullable String source) {

  /**
   * @throws CodedException {@code measure.subject-malformed} unless exactly one form is given
   */
  public Subject {
    boolean named = objects != null && !objects.isEmpty();
    boolean typed = type != null && !type.isBlank() && source != null && !source.isBlank();
    if (named == typed
        || (named && (type != null || source != null))
        || (typed && objects != null)) {
      throw new CodedException(MeasureError.SUBJECT_MALFORMED);
    }
    if (objects != null) {
      objects = objects.stream().distinct().sorted().toList();
    }
  }

  public static Subject ofObjects(List<UUID> objects) {
    return new Subject(objects, null, null);
  }

  public static Subject ofType(String type, String source) {
    return new Subject(null, type, source);
  }

  /** The same text for the same subject, whatever the order it was written in. */
  @JsonIgnore
  public String key() {
    return objects == null
        ? "type:" + type + "@" + source
        : objects.stream().map(UUID::toString).collect(Collectors.joining(",", "objects:", ""));
  }
}
