package vn.thongmach.absence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.absence.Absence;
import vn.thongmach.absence.AbsenceDraft;
import vn.thongmach.absence.Absences;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;

@RestController
@Tag(name = "absence")
@RequestMapping("/api/absences")
class AbsenceController {

  private final Absences absences;
  private final Naming naming;
  private final Clock clock;

  AbsenceController(Absences absences, Naming naming, Clock clock) {
    this.absences = absences;
    this.naming = naming;
    this.clock = clock;
  }

  @Operation(summary = "The reader's absences and those in which they are the deputy, latest first")
  @GetMapping
  PageOf<AbsenceItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<Absence> found = absences.list(scope, PageRequest.of(page, size));
    return new PageOf<>(items(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Declare when one is away and who acts for one",
      description =
          "The deputy is told what the reader is told, and acts at the desks named: OBSTACLES,"
              + " HANDOVERS. to is the last day away.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AbsenceItem declare(Scope scope, @RequestBody AbsenceDraft draft) {
    return items(scope, List.of(absences.declare(scope, draft))).getFirst();
  }

  @Operation(summary = "End one's own absence now")
  @PutMapping("/{id}/end")
  AbsenceItem end(Scope scope, @PathVariable UUID id) {
    return items(scope, List.of(absences.end(scope, id))).getFirst();
  }

  @Operation(summary = "Names of those whom the reader may name as deputy")
  @GetMapping("/candidates")
  PageOf<PersonName> candidates(
      Scope scope,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return absences.candidates(scope, q, PageRequest.of(page, size));
  }

  private List<AbsenceItem> items(Scope scope, List<Absence> found) {
    NameBook names =
        naming.of(
            Stream.of(), found.stream().flatMap(each -> Stream.of(each.person(), each.deputy())));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    return found.stream()
        .map(
            each ->
                new AbsenceItem(
                    each.id(),
                    names.person(each.person()),
                    names.person(each.deputy()),
                    each.from(),
                    each.to(),
                    each.reason(),
                    each.desks().stream().sorted().toList(),
                    state(each, today),
                    each.person().equals(scope.person())))
        .toList();
  }

  private static State state(Absence absence, LocalDate today) {
    if (absence.endedAt() != null || absence.to().isBefore(today)) {
      return State.OVER;
    }
    return absence.on(today) ? State.RUNNING : State.COMING;
  }

  /** Where an absence stands today. */
  enum State {
    COMING,
    RUNNING,
    OVER
  }

  /**
   * An absence with its names.
   *
   * @param to last day away
   * @param own whether the reader is the one away
   */
  record AbsenceItem(
      UUID id,
      @Nullable PersonName person,
      @Nullable PersonName deputy,
      LocalDate from,
      LocalDate to,
      String reason,
      List<Desk> desks,
      State state,
      boolean own) {}
}
