package vn.thongmach.exchange.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.ImportedList;
import vn.thongmach.exchange.ListKind;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.MandateEnd;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Units;

/** Mandates by person, unit, post and first day; what may change in a known one is its end. */
@Component
class MandateList implements ListRows {

  private static final String PERSON = "person";
  private static final String UNIT = "unit";
  private static final String POST = "post";
  private static final String FROM = "from";
  private static final String TO = "to";

  private final People people;
  private final Units units;

  MandateList(People people, Units units) {
    this.people = people;
    this.units = units;
  }

  @Override
  public ListKind kind() {
    return ListKind.MANDATES;
  }

  @Override
  public List<String> columns() {
    return List.of(PERSON, UNIT, POST, FROM, TO);
  }

  /** All of them: a table without the end would open every mandate again. */
  @Override
  public List<String> required() {
    return columns();
  }

  @Override
  public List<Object> example(Headings headings, Locale language) {
    return List.of("NV-0127", "TT-NOC", "Giám đốc trung tâm", LocalDate.parse("2026-01-01"), "");
  }

  @Override
  public List<List<Object>> rows(Scope scope, Headings headings, Locale language) {
    Codes holders = Codes.of(scope, people);
    Codes places = Codes.of(scope, units);
    Set<Key> told = new HashSet<>();
    return known(scope).stream()
        .filter(mandate -> told.add(Key.of(mandate)))
        .map(
            mandate ->
                List.<Object>of(
                    holders.codeOf(mandate.person()),
                    places.codeOf(mandate.unit()),
                    mandate.post(),
                    mandate.from(),
                    Objects.requireNonNullElse(mandate.to(), "")))
        .toList();
  }

  private List<Mandate> known(Scope scope) {
    return AllPages.of(page -> people.mandates(scope, null, null, page));
  }

  @Override
  public ImportedList apply(Scope scope, List<Row> rows) {
    Counting counting = new Counting();
    Codes holders = Codes.of(scope, people);
    Codes places = Codes.of(scope, units);
    Map<Key, Mandate> known = new HashMap<>();
    known(scope).forEach(mandate -> known.putIfAbsent(Key.of(mandate), mandate));
    for (Row row : rows) {
      LocalDate from = row.day(FROM);
      if (from == null) {
        row.refuse(FROM, KernelError.VALUE_MISSING, row.heading(FROM));
      }
      MandateDraft draft =
          new MandateDraft(
              reference(row, PERSON, holders),
              reference(row, UNIT, places),
              row.text(POST),
              from,
              row.day(TO));
      Key key = Key.of(draft);
      if (key != null) {
        counting.once(row, PERSON, key.words(holders, places));
      }
      counting.bring(
          row,
          key == null ? null : known.get(key),
          mandate -> Objects.equals(mandate.to(), draft.to()),
          () -> people.mandate(scope, draft),
          mandate -> people.end(scope, mandate.id(), new MandateEnd(draft.to())),
          Map.of());
    }
    return counting.counts();
  }

  private static @Nullable UUID reference(Row row, String column, Codes codes) {
    String code = row.text(column);
    UUID id = code == null ? null : codes.idOf(code);
    if (code != null && id == null) {
      row.refuse(column, ExchangeError.REFERENCE_UNKNOWN, code);
    }
    return id;
  }

  /** What tells mandates apart. */
  private record Key(UUID person, UUID unit, String post, LocalDate from) {

    static Key of(Mandate mandate) {
      return new Key(mandate.person(), mandate.unit(), mandate.post(), mandate.from());
    }

    static @Nullable Key of(MandateDraft draft) {
      if (draft.person() == null
          || draft.unit() == null
          || draft.post() == null
          || draft.from() == null) {
        return null;
      }
      return new Key(draft.person(), draft.unit(), draft.post(), draft.from());
    }

    String words(Codes holders, Codes places) {
      return String.join(", ", holders.codeOf(person), places.codeOf(unit), post, from.toString());
    }
  }
}
