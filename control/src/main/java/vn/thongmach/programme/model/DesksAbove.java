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
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.Units;
import vn.thongmach.programme.ObstacleStage.Line;
import vn.thongmach.programme.ObstacleStage.Skipped;
import vn.thongmach.regulation.UnitHeads;

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
  private final UnitHeads heads;

  DesksAbove(Units units, People people, UnitHeads heads) {
    this.units = units;
    this.people = people;
    this.heads = heads;
  }

  /** A desk, and those passed over on the way to it. */
  public record Desk(UUID unit, UUID person, List<Skipped> skipped) {

    public Desk {
      skipped = List.copyOf(skipped);
    }
  }

  /** Who heads a unit at an instant. */
  public Optional<UUID> head(Line line, UUID unit, Instant at) {
    return heads.of(tree(line), unit, at);
  }

  /** The desk above one whose unit has had its time. */
  public Optional<Desk> above(Line line, UUID unit, UUID person, Instant at) {
    return from(line, heads.parent(unit, at), person, at);
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
      next = heads.parent(next, at);
    }
    return Optional.empty();
  }

  /**
   * The unit a person decides in: the obstacle's own, one above it, else where they hold a post.
   */
  public UUID unitOf(UUID person, UUID obstacleUnit, Instant at) {
    List<UUID> held = units(Tree.MANAGEMENT, person, at);
    for (UUID next = obstacleUnit; next != null; next = heads.parent(next, at)) {
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
    for (UUID next = unit; next != null; next = heads.parent(next, at)) {
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
        .sorted(Comparator.comparing(heads.posts(tree, at)::rank))
        .map(Mandate::unit)
        .distinct()
        .toList();
  }

  private static Tree tree(Line line) {
    return line == Line.PARTY ? Tree.PARTY : Tree.MANAGEMENT;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Period.ZONE);
  }
}
