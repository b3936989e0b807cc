package vn.thongmach.membership.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** What people were told of clocks of membership. */
public interface MembershipClockRows {

  /** Files of who is a member on a day, by id, after one where it is given. */
  List<UUID> members(Scope scope, LocalDate day, @Nullable UUID after, int most);

  /** What was told of these files and is not settled. */
  List<ToldClock> standing(Scope scope, Collection<UUID> files);

  /** Notes that it is told; false where somebody else has told it. */
  boolean tell(Scope scope, ToldClock clock, Instant at);

  void settle(Scope scope, ToldClock clock, Instant at);

  /**
   * A clock of a file.
   *
   * @param due when the probation ends, or the first day of the oldest month owed
   */
  record ToldClock(UUID file, Stage stage, LocalDate due) {

    /** Whether another one says the same: fees owed are one clock until they are settled. */
    boolean same(ToldClock other) {
      return stage == other.stage
          && file.equals(other.file)
          && (stage == Stage.FEES_OWED || due.equals(other.due));
    }
  }

  /** Of what is told. */
  enum Stage {
    PROBATION_BEFORE,
    PROBATION_OVER,
    FEES_OWED
  }
}
