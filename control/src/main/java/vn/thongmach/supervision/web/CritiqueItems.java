package vn.thongmach.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.supervision.SocialCritique;
import vn.thongmach.supervision.SocialCritique.Answer;
import vn.thongmach.supervision.SocialCritiques;

/** Puts names on critiques. */
@Component
class CritiqueItems {

  private final SocialCritiques critiques;
  private final Naming naming;
  private final Clock clock;

  CritiqueItems(SocialCritiques critiques, Naming naming, Clock clock) {
    this.critiques = critiques;
    this.naming = naming;
    this.clock = clock;
  }

  List<SocialCritiqueView> views(Scope scope, List<SocialCritique> found) {
    List<@Nullable UUID> units = new ArrayList<>();
    List<@Nullable UUID> people = new ArrayList<>();
    for (SocialCritique each : found) {
      units.add(each.union());
      each.desks().forEach(desk -> units.add(desk.unit()));
      people.add(each.by());
      Answer answer = each.answer();
      if (answer != null) {
        units.add(answer.unit());
        people.add(answer.by());
      }
    }
    NameBook names = naming.of(units.stream(), people.stream());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    Set<UUID> answerable = critiques.answerable(scope, found);
    return found.stream()
        .map(each -> view(each, names, today, answerable.contains(each.id())))
        .toList();
  }

  private static SocialCritiqueView view(
      SocialCritique of, NameBook names, LocalDate today, boolean answers) {
    Answer answer = of.answer();
    return new SocialCritiqueView(
        of.id(),
        of.about(),
        names.unit(of.union()),
        of.title(),
        of.draft(),
        of.directive(),
        of.text(),
        names.person(of.by()),
        of.at(),
        of.desks().stream()
            .map(desk -> new SocialCritiqueDesk(names.unit(desk.unit()), desk.due(), desk.at()))
            .toList(),
        answer == null && today.isAfter(of.desks().getLast().due()),
        answer == null
            ? null
            : new SocialCritiqueAnswer(
                answer.outcome(),
                answer.text(),
                names.unit(answer.unit()),
                names.person(answer.by()),
                answer.at()),
        answers);
  }

  List<UnitName> unions(Scope scope) {
    List<UUID> unions = critiques.unions(scope);
    return naming.of(unions.stream().map(unit -> unit), Stream.of()).units(unions);
  }

  /**
   * A critique; see {@link SocialCritique}.
   *
   * @param late whether the latest unit has not answered by its day
   * @param answers whether the reader may answer
   */
  record SocialCritiqueView(
      UUID id,
      SocialCritique.About about,
      @Nullable UnitName union,
      String title,
      @Nullable String draft,
      @Nullable UUID directive,
      String text,
      @Nullable PersonName by,
      Instant at,
      List<SocialCritiqueDesk> desks,
      boolean late,
      @Nullable SocialCritiqueAnswer answer,
      boolean answers) {}

  /** A unit that was to answer since an instant. */
  record SocialCritiqueDesk(@Nullable UnitName unit, LocalDate due, Instant at) {}

  /** What it was answered. */
  record SocialCritiqueAnswer(
      SocialCritique.Outcome outcome,
      String text,
      @Nullable UnitName unit,
      @Nullable PersonName by,
      Instant at) {}

  /** Unions for which the reader may speak. */
  record SpokenUnions(List<UnitName> unions) {}
}
