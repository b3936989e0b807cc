package vn.thongmach.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.MandateEnd;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.organisation.PersonDraft;

@RestController
@Tag(name = "organisation")
class PersonController {

  private final People people;

  PersonController(People people) {
    this.people = people;
  }

  @Operation(summary = "Add a person")
  @PostMapping("/api/people")
  @ResponseStatus(HttpStatus.CREATED)
  PersonItem add(Scope scope, @RequestBody PersonDraft draft) {
    return PersonItem.of(people.add(scope, draft));
  }

  @Operation(summary = "Correct a person's name or code")
  @PutMapping("/api/people/{id}")
  PersonItem change(Scope scope, @PathVariable UUID id, @RequestBody PersonDraft draft) {
    return PersonItem.of(people.change(scope, id, draft));
  }

  @Operation(summary = "People by given name")
  @GetMapping("/api/people")
  PageOf<PersonItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return people.list(scope, q, PageRequest.of(page, size)).map(PersonItem::of);
  }

  @Operation(summary = "One person")
  @GetMapping("/api/people/{id}")
  PersonItem get(Scope scope, @PathVariable UUID id) {
    return PersonItem.of(
        people.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(summary = "Give a person a post in a unit")
  @PostMapping("/api/mandates")
  @ResponseStatus(HttpStatus.CREATED)
  Mandate mandate(Scope scope, @RequestBody MandateDraft draft) {
    return people.mandate(scope, draft);
  }

  @Operation(summary = "Say until when a mandate is held")
  @PutMapping("/api/mandates/{id}")
  Mandate end(Scope scope, @PathVariable UUID id, @RequestBody MandateEnd end) {
    return people.end(scope, id, end);
  }

  @Operation(summary = "Mandates within the scope")
  @GetMapping("/api/mandates")
  PageOf<Mandate> mandates(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return people.mandates(scope, unit, person, PageRequest.of(page, size));
  }

  /** A person as readers see one. */
  record PersonItem(
      UUID id,
      @Nullable String code,
      String fullName,
      String familyName,
      @Nullable String middleName,
      String givenName) {

    static PersonItem of(Person person) {
      return new PersonItem(
          person.id(),
          person.code(),
          person.fullName(),
          person.familyName(),
          person.middleName(),
          person.givenName());
    }
  }
}
