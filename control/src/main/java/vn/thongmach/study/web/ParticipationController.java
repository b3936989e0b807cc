package vn.thongmach.study.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.study.OwnStatementDraft;
import vn.thongmach.study.PersonalCommitment;
import vn.thongmach.study.PersonalCommitmentDraft;
import vn.thongmach.study.StudyParticipation;
import vn.thongmach.study.StudySession;
import vn.thongmach.study.StudySession.Withdrawn;
import vn.thongmach.study.StudySessionDraft;
import vn.thongmach.study.StudyStep;
import vn.thongmach.study.TakingPart;
import vn.thongmach.study.web.RecordItems.RecordItem;

/** Sessions, records of taking part and commitments. */
@RestController
@Tag(name = "study")
class ParticipationController {

  private final StudyParticipation participation;
  private final RecordItems records;
  private final Naming naming;

  ParticipationController(StudyParticipation participation, RecordItems records, Naming naming) {
    this.participation = participation;
    this.records = records;
    this.naming = naming;
  }

  @Operation(summary = "Sessions of a study campaign, latest day first")
  @GetMapping("/api/study-campaigns/{id}/sessions")
  PageOf<SessionItem> sessions(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<StudySession> found = participation.sessions(scope, id, PageRequest.of(page, size));
    return new PageOf<>(sessions(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Add a session", description = "unit absent: the unit of the campaign.")
  @PostMapping("/api/study-campaigns/{id}/sessions")
  @ResponseStatus(HttpStatus.CREATED)
  SessionItem add(Scope scope, @PathVariable UUID id, @RequestBody StudySessionDraft draft) {
    return sessions(List.of(participation.add(scope, id, draft))).getFirst();
  }

  @Operation(summary = "Withdraw a session with its attendance, with a reason")
  @PostMapping("/api/study-sessions/{id}/withdrawal")
  SessionItem withdrawSession(Scope scope, @PathVariable UUID id, @RequestBody StudyStep step) {
    return sessions(List.of(participation.withdrawSession(scope, id, step))).getFirst();
  }

  @Operation(summary = "State for oneself that one has studied the matter")
  @PostMapping("/api/study-campaigns/{id}/statement")
  @ResponseStatus(HttpStatus.CREATED)
  RecordItem state(Scope scope, @PathVariable UUID id, @RequestBody OwnStatementDraft draft) {
    return records.of(List.of(participation.state(scope, id, draft))).getFirst();
  }

  @Operation(
      summary = "Withdraw a record of taking part, with a reason",
      description = "A statement also by whoever made it.")
  @PostMapping("/api/study-records/{id}/withdrawal")
  RecordItem withdraw(Scope scope, @PathVariable UUID id, @RequestBody StudyStep step) {
    return records.of(List.of(participation.withdraw(scope, id, step))).getFirst();
  }

  @Operation(
      summary = "Records of taking part that the reader may read, latest first",
      description = "person is a person's id, or me.")
  @GetMapping("/api/study-campaigns/{id}/records")
  PageOf<RecordItem> records(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable UUID session,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<TakingPart> found =
        participation.records(
            scope, id, scope.personNamed("person", person), session, PageRequest.of(page, size));
    return new PageOf<>(records.of(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "All versions of a person's commitment, latest first",
      description =
          "For the person, whoever heads them, and who holds the campaign; empty for others."
              + " person is a person's id, or me.")
  @GetMapping("/api/study-campaigns/{id}/commitments")
  PageOf<PersonalCommitment> commitments(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam String person,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    UUID wanted = scope.personNamed("person", person);
    if (wanted == null) {
      throw new CodedException(KernelError.VALUE_MISSING, "person");
    }
    return PageOf.cut(participation.commitments(scope, id, wanted), PageRequest.of(page, size));
  }

  @Operation(
      summary = "Write the next version of one's own commitment",
      description = "version: the latest the writer saw, 0 for none.")
  @PostMapping("/api/study-campaigns/{id}/commitments")
  @ResponseStatus(HttpStatus.CREATED)
  PersonalCommitment commit(
      Scope scope, @PathVariable UUID id, @RequestBody PersonalCommitmentDraft draft) {
    return participation.commit(scope, id, draft);
  }

  private List<SessionItem> sessions(List<StudySession> found) {
    NameBook names = naming.of(found.stream().map(StudySession::unit), Stream.of());
    Map<String, String> accounts =
        naming.ofAccounts(
            found.stream().flatMap(each -> accounts(each.addedBy(), each.withdrawn())).toList());
    return found.stream()
        .map(
            each ->
                new SessionItem(
                    each.id(),
                    names.unit(each.unit()),
                    each.day(),
                    each.place(),
                    each.ledBy(),
                    accounts.getOrDefault(each.addedBy(), each.addedBy()),
                    each.addedAt(),
                    each.attended(),
                    named(accounts, each.withdrawn())))
        .toList();
  }

  static Stream<String> accounts(String by, @Nullable Withdrawn withdrawn) {
    return Stream.of(by, withdrawn == null ? null : withdrawn.by()).filter(Objects::nonNull);
  }

  static @Nullable Withdrawn named(Map<String, String> accounts, @Nullable Withdrawn withdrawn) {
    return withdrawn == null
        ? null
        : new Withdrawn(
            withdrawn.at(),
            accounts.getOrDefault(withdrawn.by(), withdrawn.by()),
            withdrawn.reason());
  }

  /**
   * A session with its names.
   *
   * @param attended how many stand on its list
   */
  record SessionItem(
      UUID id,
      @Nullable UnitName unit,
      LocalDate day,
      String place,
      String ledBy,
      String addedBy,
      Instant addedAt,
      int attended,
      @Nullable Withdrawn withdrawn) {}
}
