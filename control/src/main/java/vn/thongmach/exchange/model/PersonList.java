package vn.thongmach.exchange.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.ImportedList;
import vn.thongmach.exchange.ListKind;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.organisation.OrganisationError;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.organisation.PersonDraft;

/** People by their codes, or by the product's own id where one has no code. */
@Component
class PersonList implements ListRows {

  private static final String CODE = "code";
  private static final String FAMILY = "familyName";
  private static final String MIDDLE = "middleName";
  private static final String GIVEN = "givenName";
  private static final String FULL = "fullName";
  private static final String ID = "id";

  private final People people;

  PersonList(People people) {
    this.people = people;
  }

  @Override
  public ListKind kind() {
    return ListKind.PEOPLE;
  }

  @Override
  public List<String> columns() {
    return List.of(CODE, FAMILY, MIDDLE, GIVEN, FULL, ID);
  }

  @Override
  public List<String> required() {
    return List.of(CODE);
  }

  @Override
  public List<Object> example(Headings headings, Locale language) {
    return List.of("NV-0127", "Nguyễn", "Thị Thanh", "Nga", "", "");
  }

  @Override
  public List<List<Object>> rows(Scope scope, Headings headings, Locale language) {
    List<List<Object>> rows = new ArrayList<>();
    for (Person person : known(scope)) {
      rows.add(
          List.of(
              Objects.requireNonNullElse(person.code(), ""),
              person.familyName(),
              Objects.requireNonNullElse(person.middleName(), ""),
              person.givenName(),
              "",
              person.id().toString()));
    }
    return rows;
  }

  private List<Person> known(Scope scope) {
    return AllPages.of(page -> people.list(scope, null, page));
  }

  @Override
  public ImportedList apply(Scope scope, List<Row> rows) {
    Counting counting = new Counting();
    Map<UUID, Person> byId = new HashMap<>();
    Map<String, Person> byCode = new HashMap<>();
    for (Person person : known(scope)) {
      byId.put(person.id(), person);
      if (person.code() != null) {
        byCode.put(person.code(), person);
      }
    }
    for (Row row : rows) {
      String code = row.text(CODE);
      String id = row.text(ID);
      counting.once(row, CODE, code);
      counting.once(row, ID, id);
      Person before = null;
      if (id != null) {
        UUID own = Row.id(id);
        before = own == null ? null : byId.get(own);
        if (before == null) {
          row.refuse(ID, OrganisationError.PERSON_UNKNOWN, id);
        }
      } else if (code == null) {
        row.refuse(CODE, KernelError.VALUE_MISSING, row.heading(CODE));
      } else {
        before = byCode.get(code);
      }
      PersonDraft draft = draft(row, code);
      counting.bring(
          row,
          before,
          person -> saysTheSame(person, draft),
          () -> people.add(scope, draft),
          person -> people.change(scope, person.id(), draft),
          Map.of());
    }
    return counting.counts();
  }

  private static boolean saysTheSame(Person person, PersonDraft draft) {
    return Objects.equals(person.code(), draft.code())
        && person.familyName().equals(draft.familyName())
        && Objects.equals(person.middleName(), draft.middleName())
        && person.givenName().equals(draft.givenName());
  }

  /** The name in its parts, else the whole one taken apart: family first, given last. */
  private static PersonDraft draft(Row row, @Nullable String code) {
    String full = row.text(FULL);
    if (full == null || row.has(FAMILY) || row.has(GIVEN) || row.has(MIDDLE)) {
      return new PersonDraft(row.text(FAMILY), row.text(MIDDLE), row.text(GIVEN), code);
    }
    String[] words = full.split(" ");
    if (words.length < 2) {
      row.refuse(FULL, ExchangeError.NAME_TOO_SHORT, full);
      row.passOver(FAMILY, GIVEN);
      return new PersonDraft(full, null, full, code);
    }
    String middle = String.join(" ", List.of(words).subList(1, words.length - 1));
    return new PersonDraft(
        words[0], middle.isEmpty() ? null : middle, words[words.length - 1], code);
  }
}
