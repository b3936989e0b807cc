package vn.thongmach.grading.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.thongmach.evaluation.grading.Subject;
import vn.thongmach.grading.GradingInputs;
import vn.thongmach.grading.GradingInputs.GradingCard;
import vn.thongmach.grading.GradingInputs.GradingItem;
import vn.thongmach.grading.GradingInputs.ItemKind;
import vn.thongmach.grading.GradingInputs.Standing;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.SubjectGroup;

/**
 * A subject in numbers that can be changed one by one: what the computation is handed.
 *
 * @param items each with how it stands
 */
record Counted(
    UUID id,
    SubjectGroup.Kind kind,
    String group,
    BigDecimal common,
    BigDecimal results,
    List<GradingItem> items,
    boolean mended,
    boolean disciplined,
    boolean disciplineBelow) {

  Counted {
    items = List.copyOf(items);
  }

  static Counted of(
      GradingSubject subject,
      String group,
      BigDecimal common,
      BigDecimal results,
      GradingInputs inputs) {
    return new Counted(
        subject.id(),
        subject.kind(),
        group,
        common,
        results,
        inputs.items(),
        inputs.shortcomingsMended(),
        !inputs.discipline().isEmpty(),
        !inputs.disciplineBelow().isEmpty());
  }

  Subject subject() {
    int onTime = (int) items.stream().filter(item -> item.standing() == Standing.ON_TIME).count();
    int beyond = (int) items.stream().filter(GradingItem::beyond).count();
    return new Subject(
        id.toString(),
        kind == SubjectGroup.Kind.COLLECTIVE ? Subject.Kind.COLLECTIVE : Subject.Kind.INDIVIDUAL,
        group,
        common,
        results,
        Collecting.share(onTime, items.size(), RoundingMode.DOWN, true),
        Collecting.share(beyond, items.size(), RoundingMode.DOWN, false),
        Collecting.share(items.size() - onTime, items.size(), RoundingMode.UP, false),
        items.stream().noneMatch(item -> item.standing() == Standing.NOT_DONE),
        mended,
        disciplineBelow,
        disciplined);
  }

  Counted results(BigDecimal now) {
    return new Counted(id, kind, group, common, now, items, mended, disciplined, disciplineBelow);
  }

  Counted facts(boolean nowMended, boolean nowDisciplined, boolean nowBelow) {
    return new Counted(
        id, kind, group, common, results, items, nowMended, nowDisciplined, nowBelow);
  }

  private Counted items(List<GradingItem> now) {
    return new Counted(id, kind, group, common, results, now, mended, disciplined, disciplineBelow);
  }

  /** So many of those that were not on time are, first those that were done at least. */
  Counted moreOnTime(int more) {
    List<GradingItem> now = new ArrayList<>(items);
    int left = more;
    for (Standing from : List.of(Standing.LATE, Standing.NOT_DONE)) {
      for (int at = 0; at < now.size() && left > 0; at++) {
        if (now.get(at).standing() == from) {
          now.set(at, standing(now.get(at), Standing.ON_TIME, now.get(at).beyond()));
          left--;
        }
      }
    }
    return items(now);
  }

  /** So many of those that were not done are, though late. */
  Counted moreDone(int more) {
    List<GradingItem> now = new ArrayList<>(items);
    int left = more;
    for (int at = 0; at < now.size() && left > 0; at++) {
      if (now.get(at).standing() == Standing.NOT_DONE) {
        now.set(at, standing(now.get(at), Standing.LATE, false));
        left--;
      }
    }
    return items(now);
  }

  /** So many more are beyond what was required. */
  Counted moreBeyond(int more) {
    List<GradingItem> now = new ArrayList<>(items);
    int left = more;
    for (int at = 0; at < now.size() && left > 0; at++) {
      if (!now.get(at).beyond()) {
        now.set(at, standing(now.get(at), now.get(at).standing(), true));
        left--;
      }
    }
    return items(now);
  }

  /** One item as if it had been done on time, a target with its plan just reached. */
  Counted reached(int place, BigDecimal most, boolean resultsFromCards) {
    List<GradingItem> now = new ArrayList<>(items);
    GradingItem old = now.get(place);
    GradingCard card = old.card();
    now.set(
        place,
        new GradingItem(
            old.kind(),
            old.code(),
            old.title(),
            old.due(),
            old.doneOn(),
            Standing.ON_TIME,
            old.beyond(),
            card == null
                ? null
                : new GradingCard(
                    card.id(),
                    card.period(),
                    card.kind(),
                    card.weight(),
                    card.plan(),
                    card.value(),
                    100.0,
                    card.origin(),
                    card.rowHash())));
    Counted changed = items(now);
    BigDecimal counted = Items.results(now, most);
    return resultsFromCards && old.kind() == ItemKind.TARGET && counted != null
        ? changed.results(counted)
        : changed;
  }

  private static GradingItem standing(GradingItem item, Standing standing, boolean beyond) {
    return new GradingItem(
        item.kind(),
        item.code(),
        item.title(),
        item.due(),
        item.doneOn(),
        standing,
        beyond,
        item.card());
  }
}
