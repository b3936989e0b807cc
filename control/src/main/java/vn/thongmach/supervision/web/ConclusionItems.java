package vn.thongmach.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.supervision.ConcludingCases.Concluded;
import vn.thongmach.supervision.ConcludingCases.Owed;
import vn.thongmach.supervision.ConclusionNotice;
import vn.thongmach.supervision.ConclusionNotice.Mending;
import vn.thongmach.supervision.ConclusionNotice.Shortcoming;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.SupervisionKind;

/** Puts names on conclusions and on what is to be mended. */
@Component
class ConclusionItems {

  private final Naming naming;
  private final Clock clock;

  ConclusionItems(Naming naming, Clock clock) {
    this.naming = naming;
    this.clock = clock;
  }

  SupervisionConclusionPage page(Concluded concluded) {
    ConclusionNotice notice = concluded.notice();
    return new SupervisionConclusionPage(
        notice == null ? null : view(notice, concluded.inside()),
        concluded.concludes(),
        concluded.decides(),
        concluded.answers());
  }

  private SupervisionConclusion view(ConclusionNotice notice, boolean inside) {
    List<@Nullable UUID> people = new ArrayList<>(people(notice.shortcomings().stream()).toList());
    people.add(notice.acknowledgedBy());
    people.add(inside ? notice.by() : null);
    NameBook names = naming.of(units(notice.shortcomings().stream()), people.stream());
    return new SupervisionConclusion(
        notice.kind(),
        notice.symbol(),
        notice.announcedOn(),
        notice.text(),
        notice.discipline(),
        notice.warning(),
        notice.fileDue(),
        inside ? names.person(notice.by()) : null,
        names.person(notice.acknowledgedBy()),
        notice.acknowledgedAt(),
        notice.shortcomings().stream().map(each -> shortcoming(each, names)).toList());
  }

  List<SupervisionOwed> owed(List<Owed> owed) {
    NameBook names =
        naming.of(units(owed.stream().map(Owed::of)), people(owed.stream().map(Owed::of)));
    return owed.stream()
        .map(
            each ->
                new SupervisionOwed(
                    each.supervisionCase(), each.symbol(), shortcoming(each.of(), names)))
        .toList();
  }

  private static Stream<@Nullable UUID> units(Stream<Shortcoming> of) {
    return of.map(Shortcoming::unit);
  }

  private static Stream<@Nullable UUID> people(Stream<Shortcoming> of) {
    return of.flatMap(each -> each.mendings().stream())
        .flatMap(each -> Stream.of(each.by(), each.decidedBy()));
  }

  private SupervisionShortcoming shortcoming(Shortcoming of, NameBook names) {
    LocalDate mended = of.mendedOn();
    LocalDate seen = mended == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE) : mended;
    return new SupervisionShortcoming(
        of.number(),
        of.finding(),
        of.text(),
        names.unit(of.unit()),
        of.due(),
        of.state(),
        seen.isAfter(of.due()),
        mended,
        of.mendings().stream()
            .map(
                each ->
                    new SupervisionMending(
                        each.number(),
                        each.day(),
                        each.text(),
                        each.ties(),
                        names.person(each.by()),
                        each.at(),
                        each.accepted(),
                        each.words(),
                        names.person(each.decidedBy()),
                        each.decidedAt()))
            .toList());
  }

  /**
   * How a case ended; see {@link Concluded}.
   *
   * @param conclusion null while it has not
   */
  record SupervisionConclusionPage(
      @Nullable SupervisionConclusion conclusion,
      boolean concludes,
      boolean decides,
      boolean answers) {}

  /**
   * A conclusion or an assessment; see {@link ConclusionNotice}.
   *
   * @param by null for whoever is outside the file
   */
  record SupervisionConclusion(
      SupervisionKind kind,
      String symbol,
      LocalDate announcedOn,
      String text,
      @Nullable String discipline,
      @Nullable String warning,
      LocalDate fileDue,
      @Nullable PersonName by,
      @Nullable PersonName acknowledgedBy,
      @Nullable Instant acknowledgedAt,
      List<SupervisionShortcoming> shortcomings) {}

  /**
   * Something to be mended; see {@link Shortcoming}.
   *
   * @param late whether it was not mended by its day
   */
  record SupervisionShortcoming(
      int number,
      @Nullable Integer finding,
      String text,
      @Nullable UnitName unit,
      LocalDate due,
      ConclusionNotice.State state,
      boolean late,
      @Nullable LocalDate mendedOn,
      List<SupervisionMending> mendings) {}

  /** What was done about it; see {@link Mending}. */
  record SupervisionMending(
      int number,
      LocalDate day,
      String text,
      List<EvidenceTie> ties,
      @Nullable PersonName by,
      Instant at,
      @Nullable Boolean accepted,
      @Nullable String words,
      @Nullable PersonName decidedBy,
      @Nullable Instant decidedAt) {}

  /** Something to be mended in a case. */
  record SupervisionOwed(UUID supervisionCase, String symbol, SupervisionShortcoming shortcoming) {}
}
