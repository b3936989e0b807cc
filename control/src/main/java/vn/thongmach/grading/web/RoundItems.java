package vn.thongmach.grading.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.grading.GradeReviews;
import vn.thongmach.grading.GradeReviews.Overview;
import vn.thongmach.grading.GradeReviews.Reached;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingRound.Missing;
import vn.thongmach.grading.GradingRound.RoundRights;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.SubjectGroup;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/** Puts names on rounds and their subjects. */
@Component
class RoundItems {

  private final GradeReviews reviews;
  private final Naming naming;

  RoundItems(GradeReviews reviews, Naming naming) {
    this.reviews = reviews;
    this.naming = naming;
  }

  List<GradingRoundView> views(List<GradingRound> found) {
    NameBook names = naming.of(found.stream().map(GradingRound::unit), Stream.of());
    return found.stream()
        .map(round -> new GradingRoundView(round, names.unit(round.unit())))
        .toList();
  }

  GradingRoundPage page(Scope scope, GradingRound.File file) {
    Map<UUID, Overview> standing = reviews.overview(scope, file);
    List<GradingSubject> subjects =
        file.groups().stream().flatMap(group -> group.subjects().stream()).toList();
    NameBook names =
        naming.of(
            Stream.concat(Stream.of(file.of().unit()), subjects.stream().map(GradingSubject::unit)),
            subjects.stream().map(GradingSubject::person));
    List<GradingGroupView> groups = new ArrayList<>();
    for (SubjectGroup group : file.groups()) {
      groups.add(
          new GradingGroupView(
              group.id(),
              group.kind(),
              group.name(),
              group.subjects().stream()
                  .map(subject -> line(subject, names, standing.get(subject.id())))
                  .toList()));
    }
    return new GradingRoundPage(
        new GradingRoundView(file.of(), names.unit(file.of().unit())),
        groups,
        file.reviewUntil(),
        file.may());
  }

  private static GradingSubjectLine line(
      GradingSubject subject, NameBook names, @Nullable Overview standing) {
    return new GradingSubjectLine(
        subject.id(),
        subject.kind(),
        subject.unit(),
        names.unit(subject.unit()),
        subject.person(),
        names.person(subject.person()),
        subject.post(),
        subject.leftOut(),
        standing == null ? Reached.NOTHING : standing.reached(),
        standing == null ? null : standing.grade(),
        standing == null ? null : standing.points(),
        standing != null && standing.capped(),
        standing != null && standing.resultsMissing(),
        standing == null ? null : standing.now());
  }

  List<GradingCandidate> candidates(List<Missing> found) {
    NameBook names =
        naming.of(found.stream().map(Missing::unit), found.stream().map(Missing::person));
    return found.stream()
        .map(
            one ->
                new GradingCandidate(
                    one.kind(),
                    one.unit(),
                    names.unit(one.unit()),
                    one.person(),
                    names.person(one.person()),
                    one.post()))
        .toList();
  }

  /** A round with the name of the unit that holds it. */
  record GradingRoundView(GradingRound of, @Nullable UnitName heldBy) {}

  /**
   * A round with its groups.
   *
   * @param reviewUntil first instant at which the review may be ended; null before it was opened
   */
  record GradingRoundPage(
      GradingRoundView round,
      List<GradingGroupView> groups,
      @Nullable Instant reviewUntil,
      RoundRights may) {}

  /** A group with its subjects. */
  record GradingGroupView(
      UUID id, SubjectGroup.Kind kind, String name, List<GradingSubjectLine> subjects) {}

  /**
   * A subject as it stands in a list.
   *
   * @param grade the issued one, before that as things stand for those who may see it
   * @param now what an issued grade would be now where its grounds changed
   */
  record GradingSubjectLine(
      UUID id,
      SubjectGroup.Kind kind,
      UUID unit,
      @Nullable UnitName unitName,
      @Nullable UUID person,
      @Nullable PersonName personName,
      @Nullable String post,
      @Nullable String leftOut,
      Reached reached,
      @Nullable Grade grade,
      @Nullable BigDecimal points,
      boolean capped,
      boolean resultsMissing,
      @Nullable Grade now) {}

  /** Who could be graded and stands in no group. */
  record GradingCandidate(
      SubjectGroup.Kind kind,
      UUID unit,
      @Nullable UnitName unitName,
      @Nullable UUID person,
      @Nullable PersonName personName,
      @Nullable String post) {}
}
