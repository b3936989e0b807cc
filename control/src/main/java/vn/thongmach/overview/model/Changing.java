package vn.thongmach.overview.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.evaluation.Contradictions;
import vn.thongmach.evaluation.Contradictions.Compared;
import vn.thongmach.evaluation.Dispute;
import vn.thongmach.evaluation.Disputes;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.evaluation.Scorecards;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.overview.Changes;
import vn.thongmach.overview.Changes.Change;
import vn.thongmach.overview.Changes.ChangeKind;
import vn.thongmach.overview.Changes.KindSum;
import vn.thongmach.programme.ObstacleNews;

/** Finds what changed since an instant in what is kept: a fixed number of statements. */
@Component
class Changing {

  private static final PageRequest LATEST = new PageRequest(0, 200);
  private static final int ASKED = Changes.MOST_EACH + 1;

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::kind)
          .thenComparing(
              Change::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder().reversed()))
          .thenComparing(change -> String.valueOf(change.code()))
          .thenComparing(Change::url);

  private final ObstacleNews news;
  private final Scorecards scorecards;
  private final Contradictions contradictions;
  private final Disputes disputes;
  private final Resolutions resolutions;
  private final Naming naming;

  Changing(
      ObstacleNews news,
      Scorecards scorecards,
      Contradictions contradictions,
      Disputes disputes,
      Resolutions resolutions,
      Naming naming) {
    this.news = news;
    this.scorecards = scorecards;
    this.contradictions = contradictions;
    this.disputes = disputes;
    this.resolutions = resolutions;
    this.naming = naming;
  }

  /**
   * @param since null for a first visit, of which nothing is told
   * @param states how targets stood then, by code
   */
  Changes since(
      Scope scope, Standing.Known known, @Nullable Instant since, Map<String, ScoreState> states) {
    if (since == null) {
      return new Changes(null, List.of(), List.of());
    }
    List<Change> all = new ArrayList<>(targets(known, states));
    all.addAll(obstacles(scope, since));
    all.addAll(restated(scope, known, since));
    all.addAll(contradicted(scope, known, since));
    all.addAll(disputed(scope, since));
    all.addAll(adopted(scope, LocalDate.ofInstant(since, Period.ZONE)));
    Map<ChangeKind, List<Change>> byKind =
        all.stream().sorted(ORDER).collect(Collectors.groupingBy(Change::kind));
    List<KindSum> sums = new ArrayList<>();
    List<Change> items = new ArrayList<>();
    for (ChangeKind kind : ChangeKind.values()) {
      List<Change> found = byKind.getOrDefault(kind, List.of());
      if (!found.isEmpty()) {
        boolean more = found.size() > Changes.MOST_EACH;
        sums.add(new KindSum(kind, Math.min(found.size(), Changes.MOST_EACH), more));
        found.stream().limit(Changes.MOST_EACH).forEach(items::add);
      }
    }
    return new Changes(since, sums, items);
  }

  private static List<Change> targets(Standing.Known known, Map<String, ScoreState> states) {
    List<Change> changed = new ArrayList<>();
    known.targets().stream()
        .sorted(Standing.FURTHEST_BELOW)
        .forEach(
            target -> {
              ScoreState before = states.get(target.code());
              ScoreState after = target.state();
              if (before != null && after != null && before != after) {
                changed.add(target(target, before, after));
              }
            });
    return changed;
  }

  private static Change target(TargetItem target, ScoreState before, ScoreState after) {
    return new Change(
        after.compareTo(before) > 0 ? ChangeKind.TARGET_WORSE : ChangeKind.TARGET_BETTER,
        target.code(),
        target.name(),
        null,
        target.head().fullName(),
        before,
        after,
        target.score(),
        target.origin(),
        ConsoleAddresses.of("target", target.code(), null));
  }

  private List<Change> obstacles(Scope scope, Instant since) {
    List<ObstacleNews.News> found = news.since(scope, since, ASKED);
    if (found.isEmpty()) {
      return List.of();
    }
    NameBook names = naming.of(Stream.empty(), found.stream().map(ObstacleNews.News::person));
    return found.stream()
        .map(
            one -> {
              PersonName desk = names.person(one.person());
              return told(
                  switch (one.kind()) {
                    case RAISED -> ChangeKind.OBSTACLE_RAISED;
                    case ESCALATED -> ChangeKind.OBSTACLE_ESCALATED;
                    case DECIDED -> ChangeKind.OBSTACLE_DECIDED;
                  },
                  null,
                  one.title(),
                  one.at(),
                  desk == null ? one.by() : desk.fullName(),
                  ConsoleAddresses.of("obstacle", one.obstacle().toString(), null));
            })
        .toList();
  }

  private List<Change> restated(Scope scope, Standing.Known known, Instant since) {
    Map<String, TargetItem> targets = known.byCode();
    List<Scorecard> found = scorecards.restated(scope, targets.keySet(), since, ASKED);
    return found.stream()
        .map(
            card ->
                told(
                    ChangeKind.SCORECARD_RESTATED,
                    card.target(),
                    Objects.requireNonNull(targets.get(card.target())).name(),
                    card.issuedAt(),
                    card.issuedBy(),
                    ConsoleAddresses.of("target", card.target(), null)))
        .toList();
  }

  private List<Change> contradicted(Scope scope, Standing.Known known, Instant since) {
    Map<String, TargetItem> targets = known.byCode();
    return contradictions.latest(scope, targets.keySet(), known.period()).stream()
        .filter(each -> !each.agrees() && each.reportedAt().isAfter(since))
        .sorted(Comparator.comparing(Compared::reportedAt).reversed())
        .limit(ASKED)
        .map(
            each ->
                told(
                    ChangeKind.CONTRADICTION,
                    each.target(),
                    Objects.requireNonNull(targets.get(each.target())).name(),
                    each.reportedAt(),
                    each.reportedBy(),
                    ConsoleAddresses.of("target", each.target(), null) + "&evidence=1"))
        .toList();
  }

  private List<Change> disputed(Scope scope, Instant since) {
    List<Change> found = new ArrayList<>();
    for (Dispute dispute : disputes.changed(scope, since, 2 * ASKED)) {
      String url = ConsoleAddresses.of("target", dispute.target(), null);
      Instant settled = dispute.settledAt();
      if (dispute.openedAt().isAfter(since)) {
        found.add(
            told(
                ChangeKind.DISPUTE_OPENED,
                dispute.target(),
                dispute.wrong(),
                dispute.openedAt(),
                dispute.respondent().fullName(),
                url));
      }
      if (settled != null && settled.isAfter(since)) {
        found.add(
            told(
                ChangeKind.DISPUTE_SETTLED,
                dispute.target(),
                dispute.wrong(),
                settled,
                dispute.settledBy(),
                url));
      }
    }
    return found;
  }

  /** Documents are dated to the day: one of the day of the last visit may have come before it. */
  private List<Change> adopted(Scope scope, LocalDate since) {
    return resolutions.list(scope, LATEST).items().stream()
        .filter(document -> !document.adoptedOn().isBefore(since))
        .limit(ASKED)
        .map(Changing::adopted)
        .toList();
  }

  private static Change adopted(Resolution document) {
    return told(
        ChangeKind.RESOLUTION_ADOPTED,
        document.symbol(),
        document.title(),
        document.adoptedOn().atStartOfDay(Period.ZONE).toInstant(),
        document.issuerName(),
        ConsoleAddresses.of("resolution", document.id().toString(), null));
  }

  private static Change told(
      ChangeKind kind,
      @Nullable String code,
      String title,
      Instant at,
      @Nullable String who,
      String url) {
    return new Change(kind, code, title, at, who, null, null, null, null, url);
  }
}
