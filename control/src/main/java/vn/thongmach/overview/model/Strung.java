package vn.thongmach.overview.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.Resolution;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.overview.LineOfSight.Bead;
import vn.thongmach.overview.LineOfSight.Chain;
import vn.thongmach.overview.LineOfSight.OpenReason;
import vn.thongmach.overview.LineOfSight.Segment;
import vn.thongmach.overview.LineOfSight.Step;
import vn.thongmach.overview.model.Stringing.Read;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.work.Task;

/**
 * One chain of beads with what is lit between them. A segment is lit when measured evidence has
 * reached its upper step in the period: the figure of the chain's target is measured, it counts the
 * chain's object, the task is done on that object, and the programme serves the target's clause.
 * Light means that evidence arrived, not that it is good news.
 */
final class Strung {

  private Strung() {}

  static Chain of(Circuit circuit, Read read, Step focus) {
    List<Bead> beads =
        List.of(
            clause(circuit.clause(), read, focus),
            programme(circuit.programme(), read, focus),
            target(circuit.target(), read, focus),
            task(circuit.task(), read, focus),
            object(circuit.object(), read, focus));
    List<Segment> segments =
        List.of(
            segment(Step.CLAUSE, Step.PROGRAMME, programmeToClause(circuit, read)),
            segment(Step.PROGRAMME, Step.TARGET, targetToProgramme(circuit, read)),
            segment(Step.TARGET, Step.TASK, taskToTarget(circuit, read)),
            segment(Step.TASK, Step.OBJECT, objectToTask(circuit, read)));
    return new Chain(beads, segments, (int) segments.stream().filter(Segment::lit).count());
  }

  private static Segment segment(Step upper, Step lower, @Nullable OpenReason reason) {
    return new Segment(upper, lower, reason == null, reason);
  }

  private static @Nullable OpenReason programmeToClause(Circuit circuit, Read read) {
    UUID clause = circuit.clause();
    UUID programme = circuit.programme();
    if (clause == null || programme == null) {
      return OpenReason.MISSING_STEP;
    }
    ActionProgram known = read.programmes().get(programme);
    if (known == null || !read.clauses().containsKey(clause)) {
      return OpenReason.OUT_OF_REACH;
    }
    return known.clauses().contains(clause) ? figure(circuit, read) : OpenReason.NOT_SERVED;
  }

  private static @Nullable OpenReason targetToProgramme(Circuit circuit, Read read) {
    return circuit.programme() == null ? OpenReason.MISSING_STEP : figure(circuit, read);
  }

  private static @Nullable OpenReason taskToTarget(Circuit circuit, Read read) {
    return circuit.task() == null ? OpenReason.MISSING_STEP : measured(circuit, read);
  }

  private static @Nullable OpenReason objectToTask(Circuit circuit, Read read) {
    return circuit.task() == null ? OpenReason.MISSING_STEP : measured(circuit, read);
  }

  /** Why the figure of the chain's target gives no light; null where it does. */
  private static @Nullable OpenReason figure(Circuit circuit, Read read) {
    String code = circuit.target();
    if (code == null) {
      return OpenReason.MISSING_STEP;
    }
    TargetItem target = read.targets().get(code);
    if (target == null) {
      return OpenReason.OUT_OF_REACH;
    }
    if (target.value() == null) {
      return OpenReason.NO_VALUE;
    }
    Origin origin = target.origin();
    if (origin == Origin.MEASURED) {
      return null;
    }
    return origin == Origin.SIMULATED ? OpenReason.SIMULATED_ONLY : OpenReason.REPORTED_ONLY;
  }

  /** The same, and the figure must count the chain's object. */
  private static @Nullable OpenReason measured(Circuit circuit, Read read) {
    UUID object = circuit.object();
    if (object == null) {
      return OpenReason.MISSING_STEP;
    }
    NetworkObject known = read.objects().get(object);
    if (known == null) {
      return OpenReason.OUT_OF_REACH;
    }
    OpenReason dark = figure(circuit, read);
    if (dark != null) {
      return dark;
    }
    String code = circuit.target();
    TargetItem target = code == null ? null : read.targets().get(code);
    return target != null && Circuits.covers(target.subjects(), known)
        ? null
        : OpenReason.OBJECT_NOT_MEASURED;
  }

  private static Bead clause(@Nullable UUID id, Read read, Step focus) {
    ClausePlace place = id == null ? null : read.clauses().get(id);
    if (place == null) {
      return Bead.missing(Step.CLAUSE);
    }
    Resolution document = read.documents().get(place.resolution());
    UnitName issuer = document == null ? null : read.names().unit(document.issuer());
    String owner = issuer == null && document != null ? document.issuerName() : null;
    return bead(
        Step.CLAUSE,
        place.clause().id().toString(),
        place.symbol() + " " + place.clause().code(),
        place.clause().text(),
        issuer == null ? owner : issuer.name(),
        null,
        null,
        ConsoleAddresses.of(
            "clause", place.clause().id().toString(), place.resolution().toString()),
        focus);
  }

  private static Bead programme(@Nullable UUID id, Read read, Step focus) {
    ActionProgram programme = id == null ? null : read.programmes().get(id);
    if (programme == null) {
      return Bead.missing(Step.PROGRAMME);
    }
    PersonName owner = null;
    for (ActionProgram.Post post : programme.posts()) {
      if (post.kind() == ActionProgram.PostKind.PO && post.to() == null) {
        owner = read.names().person(post.person());
      }
    }
    UnitName lead = read.names().unit(programme.leadUnit());
    String ledBy = lead == null ? null : lead.name();
    return bead(
        Step.PROGRAMME,
        programme.code(),
        programme.code(),
        programme.name(),
        owner == null ? ledBy : owner.fullName(),
        programme.state().name(),
        null,
        ConsoleAddresses.of("programme", programme.code(), null),
        focus);
  }

  private static Bead target(@Nullable String code, Read read, Step focus) {
    TargetItem target = code == null ? null : read.targets().get(code);
    if (target == null) {
      return Bead.missing(Step.TARGET);
    }
    ScoreState state = target.state();
    return bead(
        Step.TARGET,
        target.code(),
        target.code(),
        target.name(),
        target.head().fullName(),
        state == null ? null : state.name(),
        target,
        ConsoleAddresses.of("target", target.code(), null),
        focus);
  }

  private static Bead task(@Nullable String code, Read read, Step focus) {
    Task task = code == null ? null : read.tasks().get(code);
    if (task == null) {
      return Bead.missing(Step.TASK);
    }
    PersonName person = read.names().person(task.person());
    UnitName unit = read.names().unit(task.unit());
    String of = unit == null ? null : unit.name();
    return bead(
        Step.TASK,
        task.code(),
        task.code(),
        task.title(),
        person == null ? of : person.fullName(),
        task.state().name(),
        null,
        ConsoleAddresses.of("task", task.code(), null),
        focus);
  }

  private static Bead object(@Nullable UUID id, Read read, Step focus) {
    NetworkObject object = id == null ? null : read.objects().get(id);
    if (object == null) {
      return Bead.missing(Step.OBJECT);
    }
    UnitName owner = read.names().unit(object.ownerUnit());
    return bead(
        Step.OBJECT,
        object.id().toString(),
        object.sourceName(),
        object.name(),
        owner == null ? null : owner.name(),
        object.absentSince() == null ? "PRESENT" : "ABSENT",
        null,
        ConsoleAddresses.of("object", object.id().toString(), null),
        focus);
  }

  private static Bead bead(
      Step step,
      String id,
      String code,
      String name,
      @Nullable String owner,
      @Nullable String state,
      @Nullable TargetItem scored,
      String url,
      Step focus) {
    return new Bead(
        step,
        id,
        code,
        name,
        owner,
        state,
        scored == null ? null : scored.score(),
        scored == null ? null : scored.origin(),
        url,
        step == focus);
  }
}
