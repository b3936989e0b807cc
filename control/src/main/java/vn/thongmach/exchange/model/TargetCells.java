package vn.thongmach.exchange.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.Resolution;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.model.TargetBook.Opened;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetDraft.PlanDraft;
import vn.thongmach.target.TargetDraft.ShareDraft;
import vn.thongmach.target.TargetDraft.SubjectDraft;
import vn.thongmach.target.TargetDraft.TermsDraft;
import vn.thongmach.target.UnitShare;

/**
 * The cells of a target that hold more than one value: {@code 2026 = 99,9; 2026-Q4 = 99,5} for its
 * plan, {@code 2026 = 99 → 99,9} for one with a baseline of its own, {@code TT-A = 0,5} for its
 * shares, {@code LINK @ source} or {@code units: TT-A; TT-B} for its subject.
 */
final class TargetCells {

  private static final List<String> FORMS =
      List.of("objects", "units", "programmes", "people", "sites-of", "provinces");

  private static final String FROM_TO = "→";

  private final Opened book;
  private final Headings headings;

  TargetCells(Opened book, Headings headings) {
    this.book = book;
    this.headings = headings;
  }

  String plan(List<PlanEntry> plan) {
    return plan.stream()
        .map(entry -> entry.period() + " = " + written(entry))
        .collect(Collectors.joining("; "));
  }

  List<@Nullable PlanDraft> plan(Row row, String column) {
    List<@Nullable PlanDraft> plan = new ArrayList<>();
    for (String part : row.parts(column)) {
      String[] sides = sides(row, column, part);
      if (sides != null) {
        String[] way = sides[1].split(FROM_TO, -1);
        boolean own = way.length == 2;
        plan.add(
            new PlanDraft(
                sides[0],
                row.number(column, way[own ? 1 : 0].strip()),
                own ? row.number(column, way[0].strip()) : null));
      }
    }
    return plan;
  }

  private static String written(PlanEntry entry) {
    Double own = entry.baseline();
    return (own == null ? "" : Numbers.written(own) + " " + FROM_TO + " ")
        + Numbers.written(entry.value());
  }

  String shares(List<UnitShare> shares) {
    return shares.stream()
        .map(share -> book.units().codeOf(share.unit()) + " = " + Numbers.written(share.share()))
        .collect(Collectors.joining("; "));
  }

  @Nullable List<@Nullable ShareDraft> shares(Row row, String column) {
    List<@Nullable ShareDraft> shares = new ArrayList<>();
    for (String part : row.parts(column)) {
      String[] sides = sides(row, column, part);
      if (sides != null) {
        UUID unit = reference(row, column, book.units(), sides[0]);
        shares.add(new ShareDraft(unit, row.number(column, sides[1])));
      }
    }
    return shares.isEmpty() ? null : shares;
  }

  private static String @Nullable [] sides(Row row, String column, String part) {
    int at = part.lastIndexOf('=');
    if (at <= 0 || at == part.length() - 1) {
      row.refuse(column, ExchangeError.PAIR_MALFORMED, part);
      return null;
    }
    return new String[] {part.substring(0, at).strip(), part.substring(at + 1).strip()};
  }

  String subject(@Nullable Subject subject, Locale language) {
    if (subject == null) {
      return "";
    }
    if (subject.type() != null) {
      return subject.type() + " @ " + subject.source();
    }
    List<UUID> sitesOf = subject.sitesOf();
    if (sitesOf != null) {
      return listed("sites-of", sitesOf.stream().map(book.units()::codeOf), language);
    }
    List<String> provinces = subject.provinces();
    if (provinces != null) {
      return listed("provinces", provinces.stream(), language);
    }
    Stream<String> named =
        switch (subject.kind()) {
          case OBJECT -> subject.named().stream().map(UUID::toString);
          case UNIT -> subject.named().stream().map(book.units()::codeOf);
          case PROGRAMME -> subject.named().stream().map(book.programmes()::codeOf);
          case PERSON -> subject.named().stream().map(book.people()::codeOf);
        };
    String form =
        switch (subject.kind()) {
          case OBJECT -> "objects";
          case UNIT -> "units";
          case PROGRAMME -> "programmes";
          case PERSON -> "people";
        };
    return listed(form, named, language);
  }

  private String listed(String form, Stream<String> named, Locale language) {
    return headings.choice(form, language) + ": " + named.collect(Collectors.joining("; "));
  }

  @Nullable SubjectDraft subject(Row row, String column) {
    String text = row.text(column);
    if (text == null) {
      return null;
    }
    int colon = text.indexOf(':');
    String form =
        colon < 0 ? null : headings.meant(FORMS.stream(), text.substring(0, colon)).orElse(null);
    if (form == null) {
      return typed(row, column, text);
    }
    if (form.equals("provinces")) {
      return provinces(row, column);
    }
    List<UUID> ids = new ArrayList<>();
    for (String part : row.parts(column)) {
      String name = part.substring(ids.isEmpty() ? part.indexOf(':') + 1 : 0).strip();
      UUID id = name.isEmpty() ? null : named(row, column, form, name);
      if (id == null) {
        return null;
      }
      ids.add(id);
    }
    Subject subject =
        switch (form) {
          case "units" -> Subject.ofUnits(ids);
          case "programmes" -> Subject.ofProgrammes(ids);
          case "people" -> Subject.ofPeople(ids);
          case "sites-of" -> Subject.ofSites(ids);
          default -> Subject.ofObjects(ids);
        };
    return SubjectDraft.of(subject);
  }

  private static @Nullable SubjectDraft provinces(Row row, String column) {
    List<String> names = new ArrayList<>();
    for (String part : row.parts(column)) {
      names.add(part.substring(names.isEmpty() ? part.indexOf(':') + 1 : 0).strip());
    }
    if (names.isEmpty() || names.stream().anyMatch(String::isEmpty)) {
      row.refuse(column, ExchangeError.SUBJECT_MALFORMED, String.join("; ", names));
      return null;
    }
    return SubjectDraft.of(Subject.ofProvinces(names));
  }

  private @Nullable UUID named(Row row, String column, String form, String name) {
    return switch (form) {
      case "units", "sites-of" -> reference(row, column, book.units(), name);
      case "programmes" -> reference(row, column, book.programmes(), name);
      case "people" -> reference(row, column, book.people(), name);
      default -> reference(row, column, new Codes(), name);
    };
  }

  private static @Nullable SubjectDraft typed(Row row, String column, String text) {
    int at = text.indexOf('@');
    String type = at < 0 ? "" : text.substring(0, at).strip();
    String source = at < 0 ? "" : text.substring(at + 1).strip();
    if (type.isEmpty() || source.isEmpty()) {
      row.refuse(column, ExchangeError.SUBJECT_MALFORMED, text);
      return null;
    }
    return new SubjectDraft(null, type, source);
  }

  /** What a cell names by its code, or by its id. */
  @Nullable UUID reference(Row row, String column, Codes codes) {
    String code = row.text(column);
    return code == null ? null : reference(row, column, codes, code);
  }

  private static @Nullable UUID reference(Row row, String column, Codes codes, String code) {
    UUID id = codes.idOf(code);
    if (id == null) {
      row.refuse(column, ExchangeError.REFERENCE_UNKNOWN, code);
    }
    return id;
  }

  /** The clause by its document's symbol and its own code, or by its id. */
  @Nullable UUID clause(Row row, String document, String clause) {
    String code = row.text(clause);
    String symbol = row.text(document);
    UUID id = code == null ? null : Row.id(code);
    if (id != null || code == null) {
      return id;
    }
    if (symbol == null) {
      row.refuse(document, KernelError.VALUE_MISSING, row.heading(document));
      row.passOver(clause);
      return null;
    }
    List<Resolution> documents = book.documents(symbol);
    if (documents.size() > 1) {
      row.refuse(document, ExchangeError.DOCUMENT_AMBIGUOUS, symbol);
    } else if (documents.isEmpty()) {
      row.refuse(document, ExchangeError.REFERENCE_UNKNOWN, symbol);
    }
    if (documents.size() != 1) {
      row.passOver(clause);
      return null;
    }
    for (Clause one : documents.getFirst().clauses()) {
      if (VietnameseText.kept(one.code()).equals(code)) {
        return one.id();
      }
    }
    row.refuse(clause, ExchangeError.REFERENCE_UNKNOWN, code);
    return null;
  }

  /** Whether a draft says what a target says, whatever the order of plan and shares. */
  static boolean same(TargetDraft draft, Target target) {
    return plain(draft).equals(plain(TargetDraft.of(target)))
        && (draft.terms() == null || draft.terms().equals(TermsDraft.of(target.terms())));
  }

  private static TargetDraft plain(TargetDraft draft) {
    return new TargetDraft(
        null,
        draft.name(),
        draft.ownerUnit(),
        draft.head(),
        draft.measure(),
        draft.subject(),
        draft.direction(),
        draft.baseline(),
        draft.tolerance(),
        sorted(draft.plan(), PlanDraft::toString),
        draft.weight(),
        draft.clause(),
        null,
        null,
        draft.parent(),
        draft.aggregation(),
        Target.POINT.equals(draft.unitOfMeasure()) ? null : draft.unitOfMeasure(),
        sorted(draft.sharedWith(), ShareDraft::toString),
        draft.receivedFrom(),
        draft.programme(),
        null);
  }

  private static <T> @Nullable List<@Nullable T> sorted(
      @Nullable List<@Nullable T> entries, Function<T, String> key) {
    if (entries == null || entries.isEmpty()) {
      return null;
    }
    List<T> given = entries.stream().filter(Objects::nonNull).toList();
    return new ArrayList<>(given.stream().sorted(java.util.Comparator.comparing(key)).toList());
  }
}
