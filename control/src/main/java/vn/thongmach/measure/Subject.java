package vn.thongmach.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;

/**
 * What is measured, in one form of seven: named network objects, {@code {"objects":[id]}}; all
 * network objects of a type that a source brought in, {@code {"type":"LINK","source":"vnpt"}};
 * units with all units below them, {@code {"units":[id]}}; programmes, {@code {"programmes":[id]}};
 * people, {@code {"people":[id]}}; the sites that units and those below them own, with what serves
 * customers there, {@code {"sitesOf":[id]}}; the same of provinces, {@code {"provinces":[name]}}.
 * Ids and names are sorted and without repeats.
 *
 * @param type the objects' type; null for named ones
 * @param source the importing source; null for named ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(
    @Nullable List<UUID> objects,
    @Nullable String type,
    @Nullable String source,
    @Nullable List<UUID> units,
    @Nullable List<UUID> programmes,
    @Nullable List<UUID> people,
    @Nullable List<UUID> sitesOf,
    @Nullable List<String> provinces) {

  /**
   * @throws CodedException {@code measure.subject-malformed} unless exactly one form is given
   */
  public Subject {
    long named =
        Stream.of(objects, units, programmes, people, sitesOf, provinces)
            .map(Subject::isGiven)
            .filter(given -> given)
            .count();
    long empty =
        Stream.of(objects, units, programmes, people, sitesOf, provinces)
            .map(Subject::isHollow)
            .filter(given -> given)
            .count();
    boolean typed = type != null && !type.isBlank() && source != null && !source.isBlank();
    boolean half = !typed && (type != null || source != null);
    if (empty > 0 || half || named + (typed ? 1 : 0) != 1) {
      throw new CodedException(MeasureError.SUBJECT_MALFORMED);
    }
    objects = sorted(objects);
    units = sorted(units);
    programmes = sorted(programmes);
    people = sorted(people);
    sitesOf = sorted(sitesOf);
    provinces = sorted(provinces);
  }

  /** A subject of units, programmes, people, or of network objects that are no area. */
  public Subject(
      @Nullable List<UUID> objects,
      @Nullable String type,
      @Nullable String source,
      @Nullable List<UUID> units,
      @Nullable List<UUID> programmes,
      @Nullable List<UUID> people) {
    this(objects, type, source, units, programmes, people, null, null);
  }

  /** A subject of network objects. */
  public Subject(@Nullable List<UUID> objects, @Nullable String type, @Nullable String source) {
    this(objects, type, source, null, null, null);
  }

  public static Subject ofObjects(List<UUID> objects) {
    return new Subject(objects, null, null);
  }

  public static Subject ofType(String type, String source) {
    return new Subject(null, type, source);
  }

  public static Subject ofUnits(List<UUID> units) {
    return new Subject(null, null, null, units, null, null);
  }

  public static Subject ofProgrammes(List<UUID> programmes) {
    return new Subject(null, null, null, null, programmes, null);
  }

  public static Subject ofPeople(List<UUID> people) {
    return new Subject(null, null, null, null, null, people);
  }

  /** The network of units. */
  public static Subject ofSites(List<UUID> units) {
    return new Subject(null, null, null, null, null, null, units, null);
  }

  /** The network of provinces. */
  public static Subject ofProvinces(List<String> provinces) {
    return new Subject(null, null, null, null, null, null, null, provinces);
  }

  /** Whether it is the network of units or provinces, whose parts weigh by a rule. */
  @JsonIgnore
  public boolean isArea() {
    return sitesOf != null || provinces != null;
  }

  /** What it is about. */
  @JsonIgnore
  public SubjectKind kind() {
    if (units != null) {
      return SubjectKind.UNIT;
    }
    if (programmes != null) {
      return SubjectKind.PROGRAMME;
    }
    return people != null ? SubjectKind.PERSON : SubjectKind.OBJECT;
  }

  /** The ids it names; empty for a subject by type and for an area. */
  @JsonIgnore
  public List<UUID> named() {
    return Stream.of(objects, units, programmes, people)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(List.of());
  }

  /** The same text for the same subject, whatever the order it was written in. */
  @JsonIgnore
  public String key() {
    if (type != null) {
      return "type:" + type + "@" + source;
    }
    if (sitesOf != null) {
      return sitesOf.stream().map(UUID::toString).collect(Collectors.joining(",", "sites-of:", ""));
    }
    if (provinces != null) {
      return String.join(",", provinces).transform("provinces:"::concat);
    }
    String form =
        switch (kind()) {
          case OBJECT -> "objects:";
          case UNIT -> "units:";
          case PROGRAMME -> "programmes:";
          case PERSON -> "people:";
        };
    return named().stream().map(UUID::toString).collect(Collectors.joining(",", form, ""));
  }

  private static boolean isGiven(@Nullable List<?> named) {
    return named != null && !named.isEmpty();
  }

  /** Given, but with nothing, or with something absent or empty in it. */
  private static boolean isHollow(@Nullable List<?> named) {
    return named != null
        && (named.isEmpty()
            || named.stream().anyMatch(one -> one == null || one.toString().isBlank()));
  }

  private static <T extends Comparable<? super T>> @Nullable List<T> sorted(
      @Nullable List<T> named) {
    return named == null ? null : named.stream().distinct().sorted().toList();
  }
}
