package vn.thongmach.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/**
 * What the people of a unit and of the units below it work on, first of all who has no line to any
 * resolution, and which tasks are not clear.
 *
 * @param people one page: those without a line first, then those with most overdue, by name
 * @param total how many people there are
 * @param unclear at most {@value #MOST} tasks that leave something unsaid, by due day
 */
public record UnitPart(
    UnitName unit,
    UnitSums sums,
    List<Member> people,
    int page,
    int size,
    long total,
    List<UnclearTask> unclear) {

  /** Most tasks named as not clear. */
  public static final int MOST = 100;

  public UnitPart {
    people = List.copyOf(people);
    unclear = List.copyOf(unclear);
  }

  /**
   * Sums over all people of the unit and the units below.
   *
   * @param withoutLine who heads no target, stands for no commitment, has no post in a programme
   *     and no task that serves a target or programme
   * @param withoutTask who has a line but nothing to do now
   */
  public record UnitSums(
      int people, int withoutLine, int withoutTask, long openTasks, long overdueTasks) {}

  /**
   * One person.
   *
   * @param post as their first mandate words it
   * @param unit where they hold it
   * @param linked whether anything leads from them up to a resolution
   * @param targets how many targets they head
   * @param commitments how many they stand for
   * @param programmes how many they hold a post in
   * @param tasks at most {@value #MOST_TASKS} of what they are to do, by due day
   */
  public record Member(
      PersonName person,
      String post,
      @Nullable UnitName unit,
      boolean linked,
      int targets,
      int commitments,
      int programmes,
      long openTasks,
      long overdueTasks,
      long waitingTasks,
      long unlinkedTasks,
      List<MemberTask> tasks) {

    /** Most tasks named of one person. */
    public static final int MOST_TASKS = 3;

    public Member {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * A task of somebody.
   *
   * @param target code of the target it serves; null for none
   * @param linked whether it serves a target or a programme
   */
  public record MemberTask(
      UUID id,
      String code,
      String title,
      LocalDate due,
      boolean overdue,
      @Nullable String target,
      boolean linked) {}

  /**
   * A task that leaves something unsaid.
   *
   * @param person null where nobody is named
   * @param unclear what it leaves unsaid, each
   * @param authority who may decide about it; null where nobody may
   */
  public record UnclearTask(
      UUID id,
      String code,
      String title,
      @Nullable PersonName person,
      @Nullable UnitName unit,
      LocalDate due,
      List<Clarity> unclear,
      @Nullable Authority authority) {

    public UnclearTask {
      unclear = List.copyOf(unclear);
    }
  }
}
