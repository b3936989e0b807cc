package vn.thongmach.programme.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.Units;
import vn.thongmach.programme.ObstacleStage.Line;
import vn.thongmach.programme.ObstacleStage.Skipped;
import vn.thongmach.regulation.Rules;

/**
 * Whose desk stands above whose, in both trees, as they stood on a day. Who heads a unit is who
 * holds there one of the posts that rule {@code organisation.head-posts} names.
 */
@Component
public class DesksAbove {

  private static final Scope SCOPE = Scope.system("desks above");
  private static final PageRequest MANDATES = new PageRequest(0, 1000);

  private final Units units;
  private final People people;
  private final Rules rules;

  DesksAbove(Units units, People people, Rules rules) {
    this.units = units;
    this.people = people;
    this.rules = rules;
  }

  /** A desk, and those passed over on the way to it. */
  public record Desk(UUID unit, UUID person, List<Skipped> skipped) {

    public Desk {
      skipped = List.copyOf(skipped);
    }
  }

  /** Who heads a unit at an instant; by the order in which the rule names the posts. */
  public Optional<UUID> head(Line line, UUID unit, Instant at) {
    LocalDate day = day(at);
    List<String> posts = posts(line, at);
    return people.mandates(SCOPE, unit, null, MANDATES).items().stream()
        .filter(mandate -> mandate.heldOn(day) && rank(posts, mandate) < posts.size())
        .min(
            Comparator.comparing((Mandate mandate) -> rank(posts, mandate))
                .thenComparing(Mandate::from)
                .thenComparing(Mandate::id))
        .map(Mandate::person);
  }

  /** The desk above one whose unit has had its time. */
  public Optional<Desk> above(Line line, UUID unit, UUID person, Instant at) {
    return from(line, parent(unit, day(at)), person, at);
  }

  /** The first desk from a unit on upwards that is somebody else's; its own head included. */
  public Optional<Desk> from(Line line, @Nullable UUID unit, UUID person, Instant at) {
    List<Skipped> skipped = new ArrayList<>();
    UUID next = unit;
    while (next != null) {
      UUID head = head(line, next, at).orElse(null);
      if (head != null && !head.equals(person)) {
        return Optional.of(new Desk(next, head, skipped));
      }
      if (head == null) {
        skipped.add(new Skipped(next, Skipped.Why.VACANT));
      } else if (!next.equals(unit)) {
        skipped.add(new Skipped(next, Skipped.Why.SAME_PERSON));
      }
      next = parent(next, day(at));
    }
    return Optional.empty();
  }

  /**
   * The unit a person decides in: the obstacle's own, one above it, else where they hold a post.
   */
  public UUID unitOf(UUID person, UUID obstacleUnit, Instant at) {
    List<UUID> held = units(Tree.MANAGEMENT, person, at);
    for (UUID next = obstacleUnit; next != null; next = parent(next, day(at))) {
      if (held.contains(next)) {
        return next;
      }
    }
    return held.isEmpty() ? obstacleUnit : held.getFirst();
  }

  /**
   * Where the Party line begins for a person: with the secretary of the Party organisation they
   * belong to, where they are not that secretary themselves; of one who belongs to none, with that
   * of the nearest head above who does, else with the head of the Party tree.
   */
  public Optional<Desk> partyStart(UUID person, UUID unit, Instant at) {
    List<UUID> own = units(Tree.PARTY, person, at);
    if (!own.isEmpty()) {
      return from(Line.PARTY, own.getFirst(), person, at);
    }
    for (UUID next = unit; next != null; next = parent(next, day(at))) {
      List<UUID> theirs =
          head(Line.MANAGEMENT, next, at)
              .map(head -> units(Tree.PARTY, head, at))
              .orElse(List.of());
      if (!theirs.isEmpty()) {
        return from(Line.PARTY, theirs.getFirst(), person, at);
      }
    }
    return units.heads(Tree.PARTY, at).stream()
        .sorted()
        .flatMap(top -> from(Line.PARTY, top, person, at).stream())
        .findFirst();
  }

  /** The units of a tree in which a person holds a post, those they head first. */
  private List<UUID> units(Tree tree, UUID person, Instant at) {
    LocalDate day = day(at);
    List<String> posts = posts(tree == Tree.PARTY ? Line.PARTY : Line.MANAGEMENT, at);
    List<Mandate> held =
        people.mandates(SCOPE, null, person, MANDATES).items().stream()
            .filter(mandate -> mandate.heldOn(day))
            .toList();
    Set<UUID> ofTree =
        units.findAll(SCOPE, held.stream().map(Mandate::unit).distinct().toList()).values().stream()
            .filter(unit -> unit.tree() == tree)
            .map(Unit::id)
            .collect(Collectors.toSet());
    return held.stream()
        .filter(mandate -> ofTree.contains(mandate.unit()))
        .sorted(Comparator.comparing((Mandate mandate) -> rank(posts, mandate)))
        .map(Mandate::unit)
        .distinct()
        .toList();
  }

  /** A unit counts as standing where it was first put also before that day, last after its end. */
  private @Nullable UUID parent(UUID unit, LocalDate day) {
    List<Unit> rows = units.history(SCOPE, unit);
    return rows.reversed().stream()
        .filter(row -> !row.validFrom().isAfter(day))
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .map(Unit::parent)
        .orElse(null);
  }

  private List<String> posts(Line line, Instant at) {
    JsonNode parameters = rules.at(SCOPE, Rules.HEAD_POSTS, at).parameters();
    return parameters
        .required(line == Line.PARTY ? "party" : "management")
        .valueStream()
        .map(post -> VietnameseText.folded(post.stringValue()))
        .toList();
  }

  /** Place of the post in the list, by its first words; as long as the list where it is none. */
  private static int rank(List<String> posts, Mandate mandate) {
    String held = VietnameseText.folded(mandate.post()) + " ";
    for (int at = 0; at < posts.size(); at++) {
      if (held.startsWith(posts.get(at) + " ")) {
        return at;
      }
    }
    return posts.size();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Period.ZONE);
  }
}
