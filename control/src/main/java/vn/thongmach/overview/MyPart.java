package vn.thongmach.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.evaluation.DelayCost;
import vn.thongmach.evaluation.Gain;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.overview.Decisions.HeldTarget;

/**
 * What the person behind the reader moves: what is to be done, in order of that, who waits for
 * whom, and what has been added.
 *
 * @param person null where no person stands behind the reader; all else is empty then
 * @param things at most {@value #MOST}, what moves most first
 * @param thingSums how many there are in all
 * @param awaited what the reader waits for, the longest first, at most {@value #MOST}
 * @param targets those the reader answers for, the furthest below plan first
 * @param commitments what the reader stands for, by due day
 * @param objects those of the reader's open tasks, what stands open first; at most {@value #MOST}
 * @param objectCount how many there are in all
 * @param alarmsRead whether the reader's role reads alarms; without, {@code open} is always null
 * @param added what was done this quarter
 * @param line what leads from the reader up to a resolution
 * @param study what the reader must take part in, and who of their people has not yet
 */
public record MyPart(
    Period period,
    @Nullable PersonName person,
    List<Thing> things,
    ThingSums thingSums,
    List<Awaited> awaited,
    List<HeldTarget> targets,
    List<OwnCommitment> commitments,
    List<OwnObject> objects,
    int objectCount,
    boolean alarmsRead,
    Added added,
    OwnLine line,
    Studies study) {

  /** Most rows of one list. */
  public static final int MOST = 100;

  public MyPart {
    things = List.copyOf(things);
    awaited = List.copyOf(awaited);
    targets = List.copyOf(targets);
    commitments = List.copyOf(commitments);
    objects = List.copyOf(objects);
  }

  /** What is to be done. */
  public enum ThingKind {
    /** A task to do. */
    TASK,
    /** An obstacle to decide about. */
    OBSTACLE,
    /** A task handed over, to accept. */
    ACCEPTANCE,
    /** A proposed target to answer. */
    PROPOSAL,
    /** A figure to explain. */
    EXPLANATION,
    /** A study campaign to take part in. */
    STUDY
  }

  /** Why it cannot be told what a thing adds. */
  public enum NoGain {
    /** No target counts it. */
    NOT_COUNTED,
    /** Its day has passed: it is counted as missed, whenever it is done. */
    COUNTED_AS_MISSED,
    /** The target that counts it has no score yet. */
    NO_SCORE
  }

  /**
   * One thing to do.
   *
   * @param code of the task or target; the id for an obstacle
   * @param from who waits for it; null for a task given
   * @param since since when it waits; null for a task given
   * @param due null where no day is set
   * @param overdue whether that day has passed
   * @param url where the console shows it
   * @param gains what doing it in time adds, what moves most first
   * @param losses what not doing it in time takes away
   * @param noGain why nothing is told of what it adds; null where it is, and for other kinds
   * @param cost what a day of delay costs the dearest target held up; null where none is held up
   * @param target what it serves or holds up; null for nothing
   * @param objects names of the network objects it is done on
   * @param unclear what the assignment leaves unsaid
   * @param authority who may decide about the task and accept it; null for nobody and for other
   *     kinds
   */
  public record Thing(
      ThingKind kind,
      UUID id,
      String code,
      String title,
      @Nullable String from,
      @Nullable LocalDate since,
      @Nullable LocalDate due,
      boolean overdue,
      String url,
      List<Gain> gains,
      List<Gain> losses,
      @Nullable NoGain noGain,
      @Nullable DelayCost cost,
      @Nullable HeldTarget target,
      List<String> objects,
      List<Clarity> unclear,
      @Nullable Authority authority) {

    public Thing {
      gains = List.copyOf(gains);
      losses = List.copyOf(losses);
      objects = List.copyOf(objects);
      unclear = List.copyOf(unclear);
    }
  }

  /** How many things there are, and for how many of them somebody waits. */
  public record ThingSums(int all, int overdue, int waitedFor) {}

  /**
   * What the reader waits for.
   *
   * @param by whoever is to act; null where nobody is named
   * @param on code of what it is about; for an obstacle of what it stands in the way of
   * @param due by when; null where no day is set
   */
  public record Awaited(
      ThingKind kind,
      UUID id,
      String on,
      String title,
      @Nullable PersonName by,
      LocalDate since,
      @Nullable LocalDate due,
      boolean overdue,
      String url) {}

  /** A commitment that the reader stands for. */
  public record OwnCommitment(UUID id, String code, String text, LocalDate due, boolean past) {}

  /**
   * An object of the reader's open tasks.
   *
   * @param tasks codes of those tasks
   * @param open what stands open on it; null for nothing
   */
  public record OwnObject(
      UUID id, String type, String name, List<String> tasks, @Nullable OpenState open) {

    public OwnObject {
      tasks = List.copyOf(tasks);
    }
  }

  /** What stands open on an object. */
  public record OpenState(
      PerceivedSeverity severity, boolean outage, String condition, Instant since, Origin origin) {}

  /**
   * What was added.
   *
   * @param quarter the running quarter
   * @param accepted tasks of the reader done in it and accepted
   * @param inTime those of them done by their day
   * @param gains what those moved, by target: the score as it stands less the score without them
   */
  public record Added(Period quarter, int accepted, int inTime, List<Gain> gains) {

    public Added {
      gains = List.copyOf(gains);
    }
  }

  /**
   * What leads up to a resolution.
   *
   * @param linked whether anything does: a target, a commitment, a post in a programme or a task
   * @param linkedTasks open tasks that serve a target or a programme
   * @param unlinkedTasks open tasks that serve neither
   */
  public record OwnLine(boolean linked, int linkedTasks, int unlinkedTasks) {}

  /**
   * Open study campaigns, by due day.
   *
   * @param own those that the person must take part in
   * @param led for those who lead: where people of the units they reach are missing
   */
  public record Studies(List<OwnStudy> own, List<LedStudy> led) {

    public static final Studies NONE = new Studies(List.of(), List.of());

    public Studies {
      own = List.copyOf(own);
      led = List.copyOf(led);
    }
  }

  /**
   * A campaign that the person must take part in.
   *
   * @param toAttend whether taking part is still missing
   * @param toCommit whether a written commitment is asked and still missing
   * @param toTry whether a quiz must be passed and is not yet
   * @param ownStatement whether the person's own statement counts as taking part
   */
  public record OwnStudy(
      UUID id,
      String title,
      LocalDate due,
      boolean overdue,
      boolean toAttend,
      boolean toCommit,
      boolean toTry,
      boolean ownStatement,
      String url) {}

  /**
   * A campaign in which people of one's units are missing.
   *
   * @param must how many of those units must take part
   * @param missing how many of them have not yet
   * @param people some of those
   */
  public record LedStudy(
      UUID id,
      String title,
      LocalDate due,
      boolean overdue,
      int must,
      int missing,
      List<PersonName> people,
      String url) {

    public LedStudy {
      people = List.copyOf(people);
    }
  }
}
