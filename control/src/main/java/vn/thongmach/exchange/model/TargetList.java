package vn.thongmach.exchange.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.exchange.ImportedList;
import vn.thongmach.exchange.ListKind;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Texts;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Direction;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetDraft.TermsDraft;
import vn.thongmach.target.TargetDraft.UpperBodyDraft;
import vn.thongmach.target.Targets;
import vn.thongmach.target.UpperBody;

/** Targets by their codes, each in its current version. */
@Component
class TargetList implements ListRows {

  private static final String CODE = "code";
  private static final String PARENT = "parent";
  private static final List<String> COLUMNS =
      List.of(
          CODE,
          "name",
          "ownerUnit",
          "head",
          "document",
          "clause",
          "measure",
          "subject",
          "direction",
          "baseline",
          "tolerance",
          "plan",
          "weight",
          PARENT,
          "aggregation",
          "unitOfMeasure",
          "sharedWith",
          "receivedBody",
          "receivedDocument",
          "programme",
          TermCells.CURVE,
          TermCells.LIMITS,
          TermCells.TOTAL,
          "reason");
  private static final Map<String, String> COLUMN_OF_FIELD =
      Map.of(
          "receivedFrom.body", "receivedBody",
          "receivedFrom.document", "receivedDocument",
          "terms.curve", TermCells.CURVE,
          "terms.curve.kind", TermCells.CURVE,
          "terms.curve.months", TermCells.CURVE,
          "terms.thresholds", TermCells.LIMITS,
          "terms.weightsTotal", TermCells.TOTAL);

  private final Targets targets;
  private final TargetBook book;
  private final Texts texts;

  TargetList(Targets targets, TargetBook book, Texts texts) {
    this.targets = targets;
    this.book = book;
    this.texts = texts;
  }

  @Override
  public ListKind kind() {
    return ListKind.TARGETS;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> required() {
    return List.of(CODE, "name", "ownerUnit", "head", "clause", "direction", "baseline", "weight");
  }

  @Override
  public List<Object> example(Headings headings, Locale language) {
    List<Object> row = new ArrayList<>(List.of("CT-2026-01", "Độ khả dụng mạng trục"));
    row.addAll(List.of("TT-NOC", "NV-0127", "05-NQ/ĐU", "3.2", "availability"));
    row.addAll(List.of("LINK @ netbox", headings.choice(Direction.HIGHER.name(), language)));
    row.addAll(List.of(99.0, "", "2026 = 99,9; 2026-Q4 = 99,95", 1.0, "", "", "", ""));
    row.addAll(List.of("Tập đoàn", "24-KH/ĐUK", ""));
    row.addAll(List.of("", "-0,5; -2; -5", "", ""));
    return row;
  }

  @Override
  public List<List<Object>> rows(Scope scope, Headings headings, Locale language) {
    TargetBook.Opened opened = book.open(scope);
    TargetCells cells = new TargetCells(opened, headings);
    TermCells terms = new TermCells(headings);
    List<List<Object>> rows = new ArrayList<>();
    for (Target target : targets.all(scope)) {
      TargetBook.Place place = opened.place(target.clause());
      UpperBody received = target.receivedFrom();
      Aggregation aggregation = target.aggregation();
      UUID programme = target.programme();
      boolean unique = place != null && opened.documents(place.symbol()).size() == 1;
      List<Object> row = new ArrayList<>();
      row.add(target.code());
      row.add(target.name());
      row.add(opened.units().codeOf(target.ownerUnit()));
      row.add(opened.people().codeOf(target.head()));
      row.add(place == null ? "" : place.symbol());
      row.add(place == null || !unique ? target.clause().toString() : place.clause());
      row.add(orEmpty(target.measure()));
      row.add(cells.subject(target.subject(), language));
      row.add(headings.choice(target.direction().name(), language));
      row.add(target.baseline());
      row.add(orEmpty(target.tolerance()));
      row.add(cells.plan(target.plan()));
      row.add(target.weight());
      row.add(orEmpty(target.parent()));
      row.add(aggregation == null ? "" : headings.choice(aggregation.name(), language));
      row.add(orEmpty(target.unitOfMeasure()));
      row.add(cells.shares(target.sharedWith()));
      row.add(received == null ? "" : received.body());
      row.add(received == null ? "" : orEmpty(received.document()));
      row.add(programme == null ? "" : opened.programmes().codeOf(programme));
      row.addAll(terms.cells(target.terms(), language));
      row.add("");
      rows.add(row);
    }
    return rows;
  }

  private static Object orEmpty(@Nullable Object value) {
    return value == null ? "" : value;
  }

  @Override
  public ImportedList apply(Scope scope, List<Row> rows) {
    Counting counting = new Counting();
    TargetBook.Opened opened = book.open(scope);
    Headings headings = new Headings(texts, ListKind.TARGETS, COLUMNS);
    TargetCells cells = new TargetCells(opened, headings);
    TermCells terms = new TermCells(headings);
    Map<String, Target> known = new HashMap<>();
    targets.all(scope).forEach(target -> known.put(target.code(), target));
    List<Told> all =
        rows.stream()
            .map(
                row -> {
                  Target before = known.get(String.valueOf(row.text(CODE)));
                  return Told.of(
                      row, cells, opened, terms.terms(row, before == null ? null : before.terms()));
                })
            .toList();
    all.forEach(told -> counting.once(told.row(), CODE, told.draft().code()));
    Set<String> refused = new HashSet<>();
    List<Target> brought = new ArrayList<>();
    for (Told told : ParentsFirst.order(all, Told::code, Told::parent)) {
      String parent = told.parent();
      if (parent != null && refused.contains(parent) && !known.containsKey(parent)) {
        told.row().passOver(PARENT);
      }
      apply(scope, told, known, brought, counting);
      if (told.row().isRefused() && told.code() != null) {
        refused.add(told.code());
      }
    }
    requireWeights(all, brought);
    return counting.counts();
  }

  /** Weights are looked at once all rows are in, and refused on a row of the whole's parts. */
  private void requireWeights(List<Told> all, List<Target> brought) {
    try {
      targets.requireWeights(brought);
    } catch (CodedException above) {
      for (Problem problem : above.problems()) {
        Object whole = problem.arguments().getFirst();
        all.stream()
            .filter(told -> whole.equals(told.parent()) || whole.equals(told.code()))
            .findFirst()
            .orElseThrow(() -> above)
            .row()
            .refuse("weight", problem.code(), problem.arguments().toArray());
      }
    }
  }

  private void apply(
      Scope scope, Told told, Map<String, Target> known, List<Target> brought, Counting counting) {
    TargetDraft draft = told.draft();
    Target before = draft.code() == null ? null : known.get(draft.code());
    counting.bring(
        told.row(),
        before,
        target -> TargetCells.same(draft, target),
        () -> {
          Target made = targets.bring(scope, draft);
          known.put(made.code(), made);
          brought.add(made);
        },
        target -> brought.add(targets.bring(scope, draft)),
        COLUMN_OF_FIELD);
  }

  private record Told(Row row, TargetDraft draft) {

    @Nullable String code() {
      return draft.code();
    }

    @Nullable String parent() {
      return draft.parent();
    }

    static Told of(Row row, TargetCells cells, TargetBook.Opened book, @Nullable TermsDraft terms) {
      String body = row.text("receivedBody");
      String document = row.text("receivedDocument");
      return new Told(
          row,
          new TargetDraft(
              row.text(CODE),
              row.text("name"),
              cells.reference(row, "ownerUnit", book.units()),
              cells.reference(row, "head", book.people()),
              row.text("measure"),
              cells.subject(row, "subject"),
              row.choice("direction", Direction.class),
              row.number("baseline"),
              row.number("tolerance"),
              cells.plan(row, "plan"),
              row.number("weight"),
              cells.clause(row, "document", "clause"),
              row.text("reason"),
              null,
              row.text(PARENT),
              row.choice("aggregation", Aggregation.class),
              row.text("unitOfMeasure"),
              cells.shares(row, "sharedWith"),
              body == null && document == null ? null : new UpperBodyDraft(body, document),
              cells.reference(row, "programme", book.programmes()),
              terms));
    }
  }
}
