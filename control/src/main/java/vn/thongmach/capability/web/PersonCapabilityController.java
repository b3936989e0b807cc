package vn.thongmach.capability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityError;
import vn.thongmach.capability.PersonCapabilities;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.capability.PersonCertificate.CertificateDecision;
import vn.thongmach.capability.PersonCertificate.CertificateDraft;
import vn.thongmach.capability.PersonCertificate.CertificateWithdrawal;
import vn.thongmach.capability.PersonSkill.SkillDraft;
import vn.thongmach.capability.web.CapabilityViews.PersonCapabilityView;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;

@RestController
@Tag(name = "capability")
@RequestMapping("/api/capabilities")
class PersonCapabilityController {

  private final PersonCapabilities capabilities;
  private final CapabilityViews views;
  private final Clock clock;

  PersonCapabilityController(PersonCapabilities capabilities, CapabilityViews views, Clock clock) {
    this.capabilities = capabilities;
    this.views = views;
    this.clock = clock;
  }

  @Operation(
      summary = "People of a unit and below on a day with what they can do, by name",
      description = "With item only those with a word about it or a certificate of it.")
  @GetMapping("/people")
  PageOf<PersonCapabilityView> people(
      Scope scope,
      @RequestParam UUID unit,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable UUID item,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    LocalDate on = day == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE) : day;
    return PageOf.cut(
        views.of(scope, capabilities.in(scope, unit, on, item)), PageRequest.of(page, size));
  }

  @Operation(summary = "People of whom something waits for the reader to confirm; at most 200")
  @GetMapping("/waiting")
  List<PersonCapabilityView> waiting(Scope scope) {
    return views.of(scope, capabilities.waiting(scope));
  }

  @Operation(summary = "What one can do oneself")
  @GetMapping("/own")
  PersonCapabilityPage own(Scope scope) {
    return page(scope, self(scope));
  }

  @Operation(summary = "What a person can do")
  @GetMapping("/people/{id}")
  PersonCapabilityPage find(Scope scope, @PathVariable UUID id) {
    return page(scope, id);
  }

  @Operation(summary = "State a skill of oneself; level 0 takes it back")
  @PostMapping("/own/skills")
  PersonCapabilityView state(Scope scope, @RequestBody SkillDraft draft) {
    return view(scope, capabilities.state(scope, draft));
  }

  @Operation(summary = "Say as head which level somebody has")
  @PostMapping("/people/{id}/skills")
  PersonCapabilityView confirm(Scope scope, @PathVariable UUID id, @RequestBody SkillDraft draft) {
    return view(scope, capabilities.confirm(scope, id, draft));
  }

  @Operation(summary = "Hand in a certificate of one's own, which waits for a head")
  @PostMapping("/own/certificates")
  @ResponseStatus(HttpStatus.CREATED)
  PersonCapabilityView handInOwn(Scope scope, @RequestBody CertificateDraft draft) {
    return view(scope, capabilities.handIn(scope, self(scope), draft));
  }

  @Operation(summary = "Hand in as head a certificate of somebody, which counts at once")
  @PostMapping("/people/{id}/certificates")
  @ResponseStatus(HttpStatus.CREATED)
  PersonCapabilityView handIn(
      Scope scope, @PathVariable UUID id, @RequestBody CertificateDraft draft) {
    return view(scope, capabilities.handIn(scope, id, draft));
  }

  @Operation(summary = "Confirm a certificate as head, or refuse it with a reason")
  @PostMapping("/certificates/{id}/decision")
  PersonCapabilityView decide(
      Scope scope, @PathVariable UUID id, @RequestBody CertificateDecision decision) {
    return view(scope, capabilities.decide(scope, id, decision));
  }

  @Operation(summary = "Take a certificate back, as its person or as head")
  @PostMapping("/certificates/{id}/withdrawal")
  PersonCapabilityView withdraw(
      Scope scope, @PathVariable UUID id, @RequestBody CertificateWithdrawal withdrawal) {
    return view(scope, capabilities.withdraw(scope, id, withdrawal.reason()));
  }

  private static UUID self(Scope scope) {
    UUID person = scope.person();
    if (person == null) {
      throw new CodedException(CapabilityError.NO_PERSON, scope.name());
    }
    return person;
  }

  private PersonCapabilityPage page(Scope scope, UUID person) {
    PersonCapability found =
        capabilities
            .find(scope, person)
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    return new PersonCapabilityPage(
        view(scope, found), person.equals(scope.person()), capabilities.mayConfirm(scope, person));
  }

  private PersonCapabilityView view(Scope scope, PersonCapability found) {
    return views.of(scope, List.of(found)).getFirst();
  }

  /**
   * What a person can do, and what the reader may do about it.
   *
   * @param own whether it is the person behind the reader
   * @param mayConfirm whether the reader confirms what this person states
   */
  record PersonCapabilityPage(PersonCapabilityView capability, boolean own, boolean mayConfirm) {}
}
