package vn.thongmach.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.assembly.Congress.Participant;
import vn.thongmach.assembly.Congress.Standing;
import vn.thongmach.assembly.Congress.StandingChange;

/**
 * Who is called to a congress on a day, and who of them does not count towards the base of the
 * majority, each with the reason. At a congress of all members those temporarily elsewhere,
 * exempted and absent, suspended, or absent throughout with an accepted reason do not count; at a
 * delegates' congress conveners absent throughout, and delegates absent throughout for whom nobody
 * stands in. Immutable.
 *
 * @param people everybody called, in the order of the list; alternates with those they stand in for
 */
public record Electorate(List<Person> people) {

  public Electorate {
    people = List.copyOf(people);
  }

  /** Why somebody called does not count. */
  public enum Exclusion {
    ELSEWHERE,
    EXEMPT,
    SUSPENDED,
    ABSENT_EXCUSED,
    CONVENER_ABSENT,
    DELEGATE_WITHOUT_ALTERNATE
  }

  /**
   * One person called.
   *
   * @param convened whether they count as called
   * @param excluded why they do not count towards the base; null where they do
   * @param attending whether they are in the hall with a vote
   * @param standsInFor for an alternate, whom they stand in for
   * @param since day of the standing; null where nothing was recorded
   * @param reason why they stand so
   */
  public record Person(
      UUID person,
      UUID unit,
      boolean alternate,
      boolean convener,
      Standing standing,
      boolean convened,
      @Nullable Exclusion excluded,
      boolean attending,
      @Nullable UUID standsInFor,
      @Nullable LocalDate since,
      @Nullable String reason) {}

  /** Of those called and the changes recorded up to a day. */
  static Electorate of(
      CongressKind kind,
      List<Participant> participants,
      List<StandingChange> changes,
      LocalDate day) {
    Map<UUID, StandingChange> latest = new HashMap<>();
    changes.stream()
        .filter(change -> !change.day().isAfter(day))
        .sorted(Comparator.comparing(StandingChange::day))
        .forEach(change -> latest.put(change.person(), change));
    Map<UUID, UUID> standIn = new HashMap<>();
    latest.values().stream()
        .filter(change -> change.alternate() != null)
        .forEach(change -> standIn.put(change.alternate(), change.person()));
    List<Person> people = new ArrayList<>();
    for (Participant one : participants) {
      StandingChange change = latest.get(one.person());
      Standing standing = change == null ? Standing.ATTENDING : change.standing();
      boolean recognised = standing != Standing.REJECTED;
      UUID absent = standIn.get(one.person());
      boolean convened = !one.alternate() && recognised;
      people.add(
          new Person(
              one.person(),
              one.unit(),
              one.alternate(),
              one.convener(),
              standing,
              convened,
              convened
                  ? excluded(kind, one, standing, change != null && change.alternate() != null)
                  : null,
              standing == Standing.ATTENDING && (!one.alternate() || absent != null),
              absent,
              change == null ? null : change.day(),
              change == null ? null : change.reason()));
    }
    return new Electorate(people);
  }

  private static @Nullable Exclusion excluded(
      CongressKind kind, Participant one, Standing standing, boolean stoodIn) {
    if (standing == Standing.ATTENDING || standing == Standing.ABSENT_FOR_NOW) {
      return null;
    }
    if (kind == CongressKind.ALL_MEMBERS) {
      return switch (standing) {
        case ELSEWHERE -> Exclusion.ELSEWHERE;
        case EXEMPT -> Exclusion.EXEMPT;
        case SUSPENDED -> Exclusion.SUSPENDED;
        case ABSENT_EXCUSED -> Exclusion.ABSENT_EXCUSED;
        case ATTENDING, ABSENT_FOR_NOW, ABSENT, REJECTED -> null;
      };
    }
    if (one.convener()) {
      return Exclusion.CONVENER_ABSENT;
    }
    return stoodIn ? null : Exclusion.DELEGATE_WITHOUT_ALTERNATE;
  }

  /** Those called. */
  public int convened() {
    return (int) people.stream().filter(Person::convened).count();
  }

  /** Those of them who do not count towards the base. */
  public int excluded() {
    return (int) people.stream().filter(one -> one.excluded() != null).count();
  }

  /** Those in the hall with a vote. */
  public int attending() {
    return (int) people.stream().filter(Person::attending).count();
  }

  /** Those whose credentials are not recognised. */
  public int rejected() {
    return (int)
        people.stream()
            .filter(one -> one.standing() == Standing.REJECTED && !one.alternate())
            .count();
  }

  /** Whether a person takes part as an official delegate or member. */
  public boolean isOfficial(UUID person) {
    return people.stream()
        .anyMatch(
            one -> one.person().equals(person) && (one.convened() || one.standsInFor() != null));
  }

  /** Alternates who stand in for somebody. */
  public Set<UUID> standingIn() {
    Set<UUID> found = new HashSet<>();
    people.stream()
        .filter(one -> one.standsInFor() != null)
        .forEach(one -> found.add(one.person()));
    return found;
  }
}
