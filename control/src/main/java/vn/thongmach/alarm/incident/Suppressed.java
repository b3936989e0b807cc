package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.Suppressions.Cause;
import vn.thongmach.alarm.incident.Suppressions.Summary;
import vn.thongmach.alarm.incident.Suppressions.Suppression;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;

/** What is not told by itself, by what, for whom, as readers get it. */
@Component
public class Suppressed {

  private static final Scope NAMES = Scope.system("names of the shift");

  private final Suppressions suppressions;
  private final People people;

  Suppressed(Suppressions suppressions, People people) {
    this.suppressions = suppressions;
    this.people = people;
  }

  /** What suppressed an alarm, the latest first. */
  public List<SuppressionView> of(Scope scope, UUID alarm) {
    List<Suppression> found = suppressions.of(scope, alarm);
    Map<UUID, String> names =
        names(found.stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet()));
    return found.stream()
        .map(
            one ->
                new SuppressionView(
                    one.cause(),
                    new SpokenViews.Other(one.incident(), one.code()),
                    one.word() != null,
                    one.from(),
                    one.until(),
                    one.people().stream().filter(names::containsKey).map(names::get).toList()))
        .toList();
  }

  /** What an incident suppresses now. */
  SuppressingView by(Scope scope, UUID incident) {
    Summary summary = suppressions.by(scope, incident);
    Map<UUID, String> names = names(summary.people());
    return new SuppressingView(
        summary.alarms(),
        summary.people().stream().filter(names::containsKey).map(names::get).toList());
  }

  private Map<UUID, String> names(Collection<UUID> ids) {
    return people.findAll(NAMES, ids).values().stream()
        .collect(Collectors.toMap(Person::id, Person::fullName));
  }

  /**
   * A time for which an alarm was not told by itself.
   *
   * @param byPerson whether a person's word holds it in the incident
   * @param until null while it lasts
   * @param people full names of who was told of the incident instead
   */
  public record SuppressionView(
      Cause cause,
      SpokenViews.Other incident,
      boolean byPerson,
      Instant from,
      @Nullable Instant until,
      List<String> people) {}

  /**
   * What an incident suppresses.
   *
   * @param alarms how many are not told by themselves now, also outside of the scope
   * @param people full names of who was told of the incident instead
   */
  public record SuppressingView(int alarms, List<String> people) {}
}
