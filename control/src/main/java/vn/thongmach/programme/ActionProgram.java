package vn.thongmach.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set of measures that puts resolutions into effect.
 *
 * @param keyTasks the key tasks it serves
 * @param clauses the clauses it serves
 * @param leadUnit exactly one
 * @param coordinatingUnits any number, the lead left out
 * @param posts who was PO, VPO or PM when
 * @param from first day
 * @param to first day after it
 * @param budget by year, earliest first
 * @param version grows with every change
 */
public record ActionProgram(
    UUID id,
    String code,
    String name,
    List<UUID> keyTasks,
    List<UUID> clauses,
    UUID leadUnit,
    List<UUID> coordinatingUnits,
    List<Post> posts,
    LocalDate from,
    LocalDate to,
    List<BudgetYear> budget,
    State state,
    int version) {

  public ActionProgram {
    keyTasks = List.copyOf(keyTasks);
    clauses = List.copyOf(clauses);
    coordinatingUnits = List.copyOf(coordinatingUnits);
    posts = List.copyOf(posts);
    budget = List.copyOf(budget);
  }

  /** Where a programme stands. */
  public enum State {
    PLANNED,
    RUNNING,
    PAUSED,
    COMPLETED,
    STOPPED
  }

  /** The three posts of a programme: its owner, the owner's deputy, its project manager. */
  public enum PostKind {
    PO,
    VPO,
    PM
  }

  /**
   * A person in a post of the programme.
   *
   * @param to first day on which they no longer hold it; null while they do
   */
  public record Post(PostKind kind, UUID person, LocalDate from, @Nullable LocalDate to) {

    /** Whether the post is held on that day. */
    public boolean heldOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  /**
   * Money of one year in đồng.
   *
   * @param planned what may be spent
   * @param spent what was spent so far
   */
  public record BudgetYear(int year, long planned, long spent) {}
}
