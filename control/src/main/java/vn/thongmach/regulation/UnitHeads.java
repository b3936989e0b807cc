package vn.thongmach.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/**
 * Who heads a unit on a day: who holds there one of the posts that rule {@code
 * organisation.head-posts} names; by the order in which it names them.
 */
@Component
public class UnitHeads {

  private static final Scope SCOPE = Scope.system("heads of units");
  private static final PageRequest MANDATES = new PageRequest(0, 1000);

  private final Units units;
  private final People people;
  private final Rules rules;

  UnitHeads(Units units, People people, Rules rules) {
    this.units = units;
    this.people = people;
    this.rules = rules;
  }

  /** Who heads a unit of a tree at an instant. */
  public Optional<UUID> of(Tree tree, UUID unit, Instant at) {
    LocalDate day = day(at);
    Posts posts = posts(tree, at);
    return people.mandates(SCOPE, unit, null, MANDATES).items().stream()
        .filter(mandate -> mandate.heldOn(day) && posts.heads(mandate))
        .min(
            Comparator.comparing(posts::rank)
                .thenComparing(Mandate::from)
                .thenComparing(Mandate::id))
        .map(Mandate::person);
  }

  /** Who heads a unit of either tree at an instant. */
  public Optional<UUID> of(UUID unit, Instant at) {
    return units.history(SCOPE, unit).stream().findFirst().flatMap(row -> of(row.tree(), unit, at));
  }

  /** Who heads the nearest unit above that has a head at that instant. */
  public Optional<UUID> above(UUID unit, Instant at) {
    for (UUID next = parent(unit, at); next != null; next = parent(next, at)) {
      Optional<UUID> head = of(next, at);
      if (head.isPresent()) {
        return head;
      }
    }
    return Optional.empty();
  }

  /**
   * The unit above one. It counts as standing where it was first put also before that day, last
   * after its end.
   */
  public @Nullable UUID parent(UUID unit, Instant at) {
    LocalDate day = day(at);
    List<Unit> rows = units.history(SCOPE, unit);
    return rows.reversed().stream()
        .filter(row -> !row.validFrom().isAfter(day))
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .map(Unit::parent)
        .orElse(null);
  }

  /** The posts that head units of a tree by the wording that holds at an instant. */
  public Posts posts(Tree tree, Instant at) {
    JsonNode parameters = rules.at(SCOPE, Rules.HEAD_POSTS, at).parameters();
    return new Posts(
        parameters
            .required(tree == Tree.PARTY ? "party" : "management")
            .valueStream()
            .map(post -> VietnameseText.folded(post.stringValue()))
            .toList());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Period.ZONE);
  }

  /**
   * First words of posts, folded, most telling first.
   *
   * @param first as the rule names them
   */
  public record Posts(List<String> first) {

    public Posts {
      first = List.copyOf(first);
    }

    /** Place of a mandate's post in the list; as long as the list where it is none. */
    public int rank(Mandate mandate) {
      String held = VietnameseText.folded(mandate.post()) + " ";
      for (int at = 0; at < first.size(); at++) {
        if (held.startsWith(first.get(at) + " ")) {
          return at;
        }
      }
      return first.size();
    }

    /** Whether a mandate's post heads its unit. */
    public boolean heads(Mandate mandate) {
      return rank(mandate) < first.size();
    }
  }
}
