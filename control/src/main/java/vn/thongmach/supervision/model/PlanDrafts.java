package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.supervision.SupervisionError;
import vn.thongmach.supervision.SupervisionPlan;
import vn.thongmach.supervision.SupervisionPlan.Item;
import vn.thongmach.supervision.SupervisionPlanDraft;
import vn.thongmach.supervision.SupervisionPlanDraft.PlanItemDraft;

/** Checks what is written as a plan. */
@Component
class PlanDrafts {

  private static final int MOST_ITEMS = 200;
  private static final int LONGEST_NOTE = 1000;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final PlanRows rows;
  private final References references;
  private final Resolutions resolutions;

  PlanDrafts(PlanRows rows, References references, Resolutions resolutions) {
    this.rows = rows;
    this.references = references;
    this.resolutions = resolutions;
  }

  /**
   * @param old what it was; null for a new one. Year and body stay what they were.
   */
  SupervisionPlan checked(
      Scope scope, Problems problems, SupervisionPlanDraft draft, @Nullable SupervisionPlan old) {
    Integer year =
        old == null ? problems.required("year", draft.year()) : Integer.valueOf(old.year());
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      problems.add("year", SupervisionError.YEAR_OUTSIDE, year, FIRST_YEAR, LAST_YEAR);
    }
    UUID body = old == null ? references.unit(scope, problems, "body", draft.body()) : old.body();
    List<Item> items = items(scope, problems, draft.items(), year, body, old);
    problems.throwIfAny();
    return new SupervisionPlan(
        old == null ? UUID.randomUUID() : old.id(),
        Problems.given(year),
        Problems.given(body),
        old == null ? SupervisionPlan.State.DRAFT : old.state(),
        old == null ? null : old.symbol(),
        old == null ? null : old.issuedOn(),
        items,
        old == null ? 1 : old.version() + 1);
  }

  private List<Item> items(
      Scope scope,
      Problems problems,
      @Nullable List<@Nullable PlanItemDraft> wanted,
      @Nullable Integer year,
      @Nullable UUID body,
      @Nullable SupervisionPlan old) {
    List<@Nullable PlanItemDraft> given = wanted == null ? List.of() : wanted;
    if (given.isEmpty()) {
      problems.add("items", SupervisionError.ITEMS_EMPTY);
    } else if (given.size() > MOST_ITEMS) {
      problems.add("items", SupervisionError.TOO_MANY, given.size(), MOST_ITEMS);
      return List.of();
    }
    Map<UUID, Item> before =
        old == null
            ? Map.of()
            : old.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
    Set<UUID> used = before.isEmpty() ? Set.of() : rows.inUse(scope, before.keySet());
    Set<UUID> kept = new HashSet<>();
    List<Item> items = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      PlanItemDraft each = given.get(at);
      String field = "items[" + at + "]";
      if (problems.required(field, each) == null || each == null) {
        continue;
      }
      UUID id = each.id();
      Item was = id == null ? null : before.get(id);
      if (id != null && (was == null || !kept.add(id))) {
        problems.add(field + ".id", SupervisionError.ITEM_FOREIGN, at + 1);
      }
      Item item = item(scope, problems, field + ".", each, year, body, was);
      if (item != null && was != null && used.contains(was.id()) && differs(was, item)) {
        problems.add(field + ".subject", SupervisionError.ITEM_IN_USE, at + 1);
      }
      if (item != null) {
        items.add(item);
      }
    }
    for (Item was : before.values()) {
      if (used.contains(was.id()) && !kept.contains(was.id())) {
        problems.add("items", SupervisionError.ITEM_IN_USE, old == null ? 0 : place(old, was));
      }
    }
    return items;
  }

  private static int place(SupervisionPlan plan, Item item) {
    return plan.items().indexOf(item) + 1;
  }

  /** What a case stands on stays; its days and its note may change. */
  private static boolean differs(Item was, Item item) {
    return was.kind() != item.kind()
        || !was.subject().equals(item.subject())
        || !was.directive().equals(item.directive());
  }

  private @Nullable Item item(
      Scope scope,
      Problems problems,
      String at,
      PlanItemDraft draft,
      @Nullable Integer year,
      @Nullable UUID body,
      @Nullable Item was) {
    var kind = problems.required(at + "kind", draft.kind());
    UUID subject = draft.subject();
    if (was == null || !was.subject().equals(subject)) {
      references.unit(scope, problems, at + "subject", subject);
    }
    if (subject != null && subject.equals(body)) {
      problems.add(at + "subject", SupervisionError.SUBJECT_IS_BODY);
    }
    UUID directive = problems.required(at + "directive", draft.directive());
    boolean known = was != null && was.directive().equals(directive);
    if (directive != null && !known && resolutions.find(scope, directive).isEmpty()) {
      problems.add(at + "directive", SupervisionError.DIRECTIVE_UNKNOWN, directive.toString());
    }
    LocalDate first = within(problems, at + "first", draft.first(), year);
    LocalDate last = within(problems, at + "last", draft.last(), year);
    Days.span(problems, at + "last", first, last);
    String note = problems.optionalText(at + "note", draft.note(), LONGEST_NOTE);
    return kind == null || subject == null || directive == null || first == null || last == null
        ? null
        : new Item(
            was == null ? UUID.randomUUID() : was.id(),
            kind,
            subject,
            directive,
            first,
            last,
            note);
  }

  private static @Nullable LocalDate within(
      Problems problems, String field, @Nullable LocalDate day, @Nullable Integer year) {
    problems.required(field, day);
    if (day != null && year != null && day.getYear() != year) {
      problems.add(field, SupervisionError.OUTSIDE_YEAR, Days.DAY.format(day), year);
    }
    return day;
  }
}
