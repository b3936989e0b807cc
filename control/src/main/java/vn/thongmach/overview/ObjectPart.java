package vn.thongmach.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.overview.Decisions.HeldTarget;

/**
 * What one network object is part of, upwards: whose it is and who must be asked, which targets and
 * clauses it serves, what is passed between units for it, and what it moved this quarter. Tasks and
 * obstacles on it are lists of their own.
 *
 * @param owner the unit that manages it; null where none is named
 * @param toAsk who heads that unit, and those above, the nearest first; at most {@value
 *     #MOST_ASKED}
 * @param targets at most {@value #MOST}, the furthest below plan first
 * @param clauses of those targets, by document
 * @param handovers of tasks on it, open ones first
 * @param moved in the quarter, what moved most first
 */
public record ObjectPart(
    UUID object,
    @Nullable UnitName owner,
    List<Authority> toAsk,
    List<ServedTarget> targets,
    List<ObjectClause> clauses,
    List<ObjectHandover> handovers,
    Period quarter,
    List<Moved> moved) {

  /** Most targets named. */
  public static final int MOST = 50;

  /** Most people named to ask. */
  public static final int MOST_ASKED = 3;

  public ObjectPart {
    toAsk = List.copyOf(toAsk);
    targets = List.copyOf(targets);
    clauses = List.copyOf(clauses);
    handovers = List.copyOf(handovers);
    moved = List.copyOf(moved);
  }

  /** How an object serves a target. */
  public enum Way {
    /** The target measures it. */
    MEASURED,
    /** A task done on it serves the target. */
    BY_TASK
  }

  /**
   * A target it serves.
   *
   * @param head who answers for it
   */
  public record ServedTarget(HeldTarget target, PersonName head, Way way) {}

  /**
   * A clause it serves.
   *
   * @param text as it stands now; null where the reader does not reach the document
   */
  public record ObjectClause(
      UUID id, String code, @Nullable String text, UUID resolution, String symbol) {}

  /**
   * Work on it that is passed between units.
   *
   * @param state as the handover words it
   */
  public record ObjectHandover(
      UUID id,
      String what,
      @Nullable UnitName from,
      @Nullable UnitName to,
      LocalDate due,
      String state,
      String url) {}

  /** Why a score moved. */
  public enum Mover {
    /** Tasks on it were done in time and accepted. */
    WORK,
    /** It was out of service. */
    OUTAGE
  }

  /**
   * What it moved of a target.
   *
   * @param points above 0 added, below 0 taken away
   */
  public record Moved(Mover by, String target, String name, double points, Origin origin) {}
}
