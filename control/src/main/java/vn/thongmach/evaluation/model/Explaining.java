package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Causes;
import vn.thongmach.evaluation.TargetCauses;
import vn.thongmach.evaluation.TargetCauses.Kind;
import vn.thongmach.evaluation.TargetCauses.Lack;
import vn.thongmach.evaluation.TargetCauses.TargetCause;
import vn.thongmach.evaluation.TargetItem.PersonReference;
import vn.thongmach.evaluation.model.Shares.Share;
import vn.thongmach.evaluation.model.SharingOut.Shared;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.organisation.People;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/** Says why targets are short, by what an evaluation stands on. */
@Service
class Explaining implements Causes {

  private static final Scope SCOPE = Scope.system("causes");

  private final Targets targets;
  private final LiveScores live;
  private final PastScores past;
  private final SubjectIndex index;
  private final SharingOut sharing;
  private final Needing needing;
  private final Measures measures;
  private final People people;
  private final Clock clock;

  Explaining(
      Targets targets,
      LiveScores live,
      PastScores past,
      SubjectIndex index,
      SharingOut sharing,
      Needing needing,
      Measures measures,
      People people,
      Clock clock) {
    this.targets = targets;
    this.live = live;
    this.past = past;
    this.index = index;
    this.sharing = sharing;
    this.needing = needing;
    this.measures = measures;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public TargetCauses find(Scope scope, String code, Moment moment) {
    Target target =
        targets.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Instant now = clock.instant();
    Period period = moment.period(now);
    Instant at = moment.at();
    if (at != null) {
      PastScores.Past then = past.at(at);
      return explain(scope, then.score(then.then(target), period));
    }
    return explain(scope, live.evaluate(target, period));
  }

  private TargetCauses explain(Scope scope, Evaluation evaluation) {
    Lack lack = Gap.lack(evaluation);
    if (lack != null) {
      return told(evaluation, null, lack, null, null, List.of());
    }
    Gap gap = Gap.of(evaluation);
    Target target = evaluation.target();
    Shared shared =
        target.measure() == null
            ? SharingParts.share(evaluation, gap)
            : sharing.share(evaluation, gap);
    Shares<Blame> shares =
        Shares.explain(shared.shares(), gap.amount(), open(scope, evaluation, shared));
    Map<UUID, PersonReference> heads = heads(target, shares.named());
    double pointsEach = gap.points() / gap.amount();
    List<TargetCause> causes =
        shares.named().stream()
            .map(share -> cause(share, pointsEach, head(target, share.of(), heads)))
            .toList();
    return told(evaluation, gap, null, shared.rule(), shares, causes);
  }

  /** Objects and parts that a reader does not reach are not named. */
  private Predicate<Blame> open(Scope scope, Evaluation evaluation, Shared shared) {
    Subject subject = evaluation.target().subject();
    if (scope.allUnits()) {
      return blame -> true;
    }
    if (subject == null) {
      Set<String> reached =
          evaluation.parts().stream()
              .map(Evaluation::target)
              .filter(part -> scope.reaches(part.ownerUnit()))
              .map(Target::code)
              .collect(Collectors.toSet());
      return blame -> blame.kind() != Kind.PART || reached.contains(String.valueOf(blame.id()));
    }
    Set<UUID> within =
        measures.within(
            scope,
            subject,
            shared.shares().stream()
                .map(share -> share.of().uuid())
                .filter(Objects::nonNull)
                .toList());
    return blame -> blame.uuid() == null || within.contains(blame.uuid());
  }

  private TargetCauses told(
      Evaluation evaluation,
      @Nullable Gap gap,
      @Nullable Lack lack,
      TargetCauses.@Nullable Rule rule,
      @Nullable Shares<Blame> shares,
      List<TargetCause> causes) {
    Target target = evaluation.target();
    Figure figure = evaluation.figure();
    boolean points = gap != null && gap.scores();
    return new TargetCauses(
        target.code(),
        figure.period(),
        figure.asOf(),
        figure.value(),
        evaluation.judging(),
        points ? Target.POINT : unit(target),
        gap == null ? null : gap.amount(),
        gap == null ? null : gap.points(),
        gap == null ? null : evaluation.origin(),
        rule,
        lack,
        causes,
        gap == null || shares == null || shares.others() == 0
            ? null
            : new TargetCauses.OtherCauses(
                shares.others(), shares.rest(), shares.rest() * gap.points() / gap.amount()),
        needing.needed(evaluation, figure.asOf()));
  }

  private String unit(Target target) {
    String measure = target.measure();
    return measure == null
        ? String.valueOf(target.unitOfMeasure())
        : measures.definition(SCOPE, measure).unit();
  }

  private static TargetCause cause(Share<Blame> share, double pointsEach, PersonReference person) {
    Blame blame = share.of();
    return new TargetCause(
        blame.kind(),
        blame.id(),
        blame.name(),
        share.amount(),
        share.amount() * pointsEach,
        person,
        blame.events(),
        blame.outageSeconds(),
        blame.longestFrom(),
        blame.longestSeconds(),
        blame.lasting());
  }

  /** Names of who answers for these, in one query. */
  private Map<UUID, PersonReference> heads(Target target, List<Share<Blame>> named) {
    Set<UUID> wanted =
        named.stream().map(share -> headOf(target, share.of())).collect(Collectors.toSet());
    wanted.add(target.head());
    return people.findAll(SCOPE, wanted).values().stream()
        .map(person -> new PersonReference(person.id(), person.fullName()))
        .collect(Collectors.toMap(PersonReference::id, person -> person));
  }

  private PersonReference head(Target target, Blame blame, Map<UUID, PersonReference> heads) {
    return Objects.requireNonNull(heads.get(headOf(target, blame)));
  }

  /** Who heads the part, else a target of the unit, else this target. */
  private UUID headOf(Target target, Blame blame) {
    UUID head = blame.head();
    if (head != null) {
      return head;
    }
    return blame.kind() != Kind.UNIT
        ? target.head()
        : index.all().stream()
            .filter(other -> other.ownerUnit().equals(blame.uuid()))
            .min(Comparator.comparing(Target::code))
            .map(Target::head)
            .orElse(target.head());
  }
}
