package vn.thongmach.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an object needs to work: it is down when any of it is down, except that parents of the type
 * {@value #PATH} are alternatives, of which one is enough.
 *
 * @param type as in {@link NetworkObject}
 * @param parents what it stands in, is fed by or rides on, in the file's order
 * @param ends its ends, the a end first
 * @param since since when it needs these, in whole milliseconds; null where it never needed others
 * @param before what it needed before, the earliest first; empty where that was not asked for
 */
public record ObjectNeeds(
    UUID id,
    String type,
    List<Need> parents,
    List<Need> ends,
    @Nullable Instant since,
    List<Before> before) {

  /** Parents of this type are alternatives to each other. */
  public static final String PATH = "Path";

  public ObjectNeeds {
    parents = List.copyOf(parents);
    ends = List.copyOf(ends);
    before = List.copyOf(before);
  }

  /** What it needs today. */
  public ObjectNeeds(UUID id, String type, List<Need> parents, List<Need> ends) {
    this(id, type, parents, ends, null, List.of());
  }

  /**
   * What an object needed up to an import that told otherwise.
   *
   * @param from null for since it is known
   */
  public record Before(List<Need> parents, List<Need> ends, @Nullable Instant from, Instant to) {

    public Before {
      parents = List.copyOf(parents);
      ends = List.copyOf(ends);
    }

    boolean holds(Instant at) {
      return (from == null || !from.isAfter(at)) && to.isAfter(at);
    }
  }

  /** The same with what it needed at an instant in place of today. */
  public ObjectNeeds at(Instant instant) {
    if (since == null || !since.isAfter(instant)) {
      return this;
    }
    return before.stream()
        .filter(one -> one.holds(instant))
        .findFirst()
        .map(one -> new ObjectNeeds(id, type, one.parents, one.ends))
        .orElseGet(() -> new ObjectNeeds(id, type, List.of(), List.of()));
  }

  /** An object that is needed. */
  public record Need(UUID id, String type) {}
}
