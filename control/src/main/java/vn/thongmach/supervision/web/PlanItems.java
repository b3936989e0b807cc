package vn.thongmach.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.supervision.SupervisionKind;
import vn.thongmach.supervision.SupervisionPlan;
import vn.thongmach.supervision.SupervisionPlan.Item;
import vn.thongmach.supervision.SupervisionPlan.Version;
import vn.thongmach.supervision.SupervisionPlans;
import vn.thongmach.supervision.web.SupervisionNames.LookedAtDirective;

/** Puts names on plans. */
@Component
class PlanItems {

  private final SupervisionPlans plans;
  private final SupervisionNames documents;
  private final Naming naming;

  PlanItems(SupervisionPlans plans, SupervisionNames documents, Naming naming) {
    this.plans = plans;
    this.documents = documents;
    this.naming = naming;
  }

  List<SupervisionPlanView> views(Scope scope, List<SupervisionPlan> found) {
    NameBook names =
        naming.of(
            found.stream()
                .flatMap(
                    plan ->
                        Stream.concat(
                            Stream.of(plan.body()), plan.items().stream().map(Item::subject))),
            Stream.of());
    Map<UUID, LookedAtDirective> named =
        documents.documents(
            scope,
            found.stream().flatMap(plan -> plan.items().stream()).map(Item::directive).toList());
    return found.stream()
        .map(
            plan ->
                new SupervisionPlanView(
                    plan.id(),
                    plan.year(),
                    names.unit(plan.body()),
                    plan.state(),
                    plan.symbol(),
                    plan.issuedOn(),
                    plan.items().stream()
                        .map(
                            item ->
                                new SupervisionPlanItem(
                                    item.id(),
                                    item.kind(),
                                    names.unit(item.subject()),
                                    named.get(item.directive()),
                                    item.first(),
                                    item.last(),
                                    item.note()))
                        .toList(),
                    plans.writes(scope, plan),
                    plan.version()))
        .toList();
  }

  SupervisionPlanPage page(Scope scope, SupervisionPlan plan) {
    List<Version> versions = plans.versions(scope, plan.id());
    Map<String, String> people = naming.ofAccounts(versions.stream().map(Version::by).toList());
    List<SupervisionPlanVersion> told = new ArrayList<>();
    for (int at = 0; at < versions.size(); at++) {
      Version one = versions.get(at);
      List<Item> before = at + 1 < versions.size() ? versions.get(at + 1).items() : List.of();
      told.add(version(one, before, people.getOrDefault(one.by(), one.by())));
    }
    return new SupervisionPlanPage(views(scope, List.of(plan)).getFirst(), told);
  }

  private static SupervisionPlanVersion version(Version one, List<Item> before, String by) {
    Map<UUID, Item> old = before.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    int added = 0;
    int altered = 0;
    for (Item item : one.items()) {
      Item was = old.remove(item.id());
      if (was == null) {
        added++;
      } else if (!was.equals(item)) {
        altered++;
      }
    }
    return new SupervisionPlanVersion(
        one.version(), one.at(), by, one.reason(), added, altered, old.size());
  }

  /**
   * A plan with its names.
   *
   * @param writes whether the reader may change and issue it
   */
  record SupervisionPlanView(
      UUID id,
      int year,
      @Nullable UnitName body,
      SupervisionPlan.State state,
      @Nullable String symbol,
      @Nullable LocalDate issuedOn,
      List<SupervisionPlanItem> items,
      boolean writes,
      int version) {}

  /**
   * One thing to be looked at.
   *
   * @param directive null where it is out of the reader's reach
   */
  record SupervisionPlanItem(
      UUID id,
      SupervisionKind kind,
      @Nullable UnitName subject,
      @Nullable LookedAtDirective directive,
      LocalDate first,
      LocalDate last,
      @Nullable String note) {}

  /**
   * @param versions latest first
   */
  record SupervisionPlanPage(SupervisionPlanView plan, List<SupervisionPlanVersion> versions) {}

  /**
   * One version of a plan against the one before it, in numbers of items.
   *
   * @param by who wrote it
   */
  record SupervisionPlanVersion(
      int version,
      Instant at,
      String by,
      @Nullable String reason,
      int added,
      int altered,
      int dropped) {}
}
