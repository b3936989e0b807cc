package vn.thongmach.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.DiaryEntry;
import vn.thongmach.supervision.SupervisionCase.File;
import vn.thongmach.supervision.SupervisionCase.Listed;
import vn.thongmach.supervision.SupervisionCase.Member;
import vn.thongmach.supervision.SupervisionCase.Part;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionCase.Reading;
import vn.thongmach.supervision.SupervisionCases;
import vn.thongmach.supervision.SupervisionKind;
import vn.thongmach.supervision.web.SupervisionNames.LookedAtDirective;

/** Puts names on cases. */
@Component
class CaseItems {

  private final SupervisionCases cases;
  private final SupervisionNames documents;
  private final Naming naming;

  CaseItems(SupervisionCases cases, SupervisionNames documents, Naming naming) {
    this.cases = cases;
    this.documents = documents;
    this.naming = naming;
  }

  List<SupervisionCaseView> views(Scope scope, List<Listed> listed) {
    List<SupervisionCase> found = listed.stream().map(Listed::of).toList();
    NameBook names =
        naming.of(
            found.stream().flatMap(one -> Stream.of(one.body(), one.subject())),
            found.stream().map(SupervisionCase::decidedBy));
    Map<UUID, LookedAtDirective> named =
        documents.documents(scope, found.stream().map(SupervisionCase::directive).toList());
    return listed.stream().map(one -> view(one.of(), names, named, one.open())).toList();
  }

  /**
   * @param inside whether the reader may know how far the case has come
   */
  SupervisionCaseView view(Scope scope, SupervisionCase one, boolean inside) {
    NameBook names = naming.of(Stream.of(one.body(), one.subject()), Stream.of(one.decidedBy()));
    return view(one, names, documents.documents(scope, List.of(one.directive())), inside);
  }

  private static SupervisionCaseView view(
      SupervisionCase one, NameBook names, Map<UUID, LookedAtDirective> named, boolean inside) {
    return new SupervisionCaseView(
        one.id(),
        one.kind(),
        names.unit(one.body()),
        names.unit(one.subject()),
        named.get(one.directive()),
        one.symbol(),
        one.decidedOn(),
        names.person(one.decidedBy()),
        one.first(),
        one.last(),
        inside ? one.phase() : null);
  }

  SupervisionCaseFile file(Scope scope, File file) {
    SupervisionCase one = file.of();
    List<@Nullable UUID> people = new ArrayList<>();
    people.add(one.delegate());
    file.team().forEach(member -> people.add(member.person()));
    file.phases().forEach(change -> people.add(change.by()));
    NameBook names = naming.of(Stream.of(), people.stream());
    return new SupervisionCaseFile(
        view(scope, one, true),
        new SupervisionFileContent(
            one.planItem() != null,
            one.ground(),
            one.delegate() == null ? null : names.person(one.delegate()),
            file.team().stream()
                .map(
                    member ->
                        new InspectionTeamMember(
                            member.person(),
                            names.person(member.person()),
                            member.head(),
                            member.joinedAt(),
                            member.leftAt(),
                            member.reason()))
                .toList(),
            file.phases().stream()
                .map(
                    change ->
                        new SupervisionPhase(
                            change.phase(), change.day(), change.at(), names.person(change.by())))
                .toList(),
            cases.may(scope, file),
            one.version()));
  }

  List<SupervisionDiaryEntry> diary(List<DiaryEntry> entries) {
    NameBook names = naming.of(Stream.of(), entries.stream().map(DiaryEntry::by));
    return entries.stream()
        .map(
            entry ->
                new SupervisionDiaryEntry(
                    entry.number(),
                    entry.day(),
                    entry.text(),
                    entry.corrects(),
                    names.person(entry.by()),
                    entry.at()))
        .toList();
  }

  List<SupervisionFileReading> readings(List<Reading> readings) {
    NameBook names = naming.of(Stream.of(), readings.stream().map(Reading::person));
    return readings.stream()
        .map(
            reading ->
                new SupervisionFileReading(
                    reading.at(),
                    reading.person() == null ? null : names.person(reading.person()),
                    reading.account(),
                    reading.part()))
        .toList();
  }

  /**
   * A case by its decision.
   *
   * @param directive null where it is out of the reader's reach
   * @param phase null where only the decision was served on the reader
   */
  record SupervisionCaseView(
      UUID id,
      SupervisionKind kind,
      @Nullable UnitName body,
      @Nullable UnitName subject,
      @Nullable LookedAtDirective directive,
      String symbol,
      LocalDate decidedOn,
      @Nullable PersonName decidedBy,
      LocalDate first,
      LocalDate last,
      @Nullable Phase phase) {}

  /**
   * A case with its file.
   *
   * @param file null where it is closed to the reader
   */
  record SupervisionCaseFile(SupervisionCaseView decision, @Nullable SupervisionFileContent file) {}

  /**
   * What stands in a file.
   *
   * @param planned whether it carries out an item of a yearly plan
   * @param team those who belong to it now, its head first, then those who left
   * @param phases in order
   */
  record SupervisionFileContent(
      boolean planned,
      @Nullable String ground,
      @Nullable PersonName delegate,
      List<InspectionTeamMember> team,
      List<SupervisionPhase> phases,
      SupervisionCases.FileRights may,
      int version) {}

  /** Somebody of a team; see {@link Member}. */
  record InspectionTeamMember(
      UUID person,
      @Nullable PersonName name,
      boolean head,
      Instant joinedAt,
      @Nullable Instant leftAt,
      @Nullable String reason) {}

  /** When a phase began and who recorded it. */
  record SupervisionPhase(Phase phase, LocalDate day, Instant at, @Nullable PersonName by) {}

  /** An entry of the diary; see {@link DiaryEntry}. */
  record SupervisionDiaryEntry(
      int number,
      LocalDate day,
      String text,
      @Nullable Integer corrects,
      @Nullable PersonName by,
      Instant at) {}

  /** One reading of a file. */
  record SupervisionFileReading(
      Instant at, @Nullable PersonName person, String account, Part part) {}
}
