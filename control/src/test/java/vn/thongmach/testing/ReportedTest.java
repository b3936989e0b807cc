package vn.thongmach.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import vn.thongmach.contracts.Origin;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEventDraft.SubjectDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Direction;
import vn.thongmach.target.TargetDraft;

/** The modules from organisation to evaluation over the real catalogue and business events. */
public abstract class ReportedTest extends IntentTest {

  @Override
  protected void registerMeasures() {
    context.register(ReportedModules.class);
  }

  /** What units are to reach from 0. */
  protected static TargetDraft reported(
      String code,
      String measure,
      UUID owner,
      UUID head,
      UUID clause,
      List<UUID> units,
      String period,
      double plan) {
    return new TargetDraft(
        code,
        "Chỉ tiêu " + code,
        owner,
        head,
        measure,
        TargetDraft.SubjectDraft.ofUnits(units),
        Direction.HIGHER,
        0.0,
        null,
        List.of(new TargetDraft.PlanDraft(period, plan)),
        1.0,
        clause,
        null,
        null);
  }

  /** The same draft as a part of another target. */
  protected static TargetDraft below(TargetDraft draft, @Nullable String parent, double weight) {
    return new TargetDraft(
        draft.code(),
        draft.name(),
        draft.ownerUnit(),
        draft.head(),
        draft.measure(),
        draft.subject(),
        draft.direction(),
        draft.baseline(),
        draft.tolerance(),
        draft.plan(),
        weight,
        draft.clause(),
        "Giao lại",
        null,
        parent,
        draft.aggregation(),
        draft.unitOfMeasure(),
        draft.sharedWith(),
        draft.receivedFrom(),
        draft.programme(),
        null);
  }

  /** A target that is brought together from its parts. */
  protected static TargetDraft parts(
      String code,
      UUID owner,
      UUID head,
      UUID clause,
      Aggregation aggregation,
      @Nullable String unit,
      List<TargetDraft.@Nullable PlanDraft> plan) {
    return new TargetDraft(
        code,
        "Chỉ tiêu " + code,
        owner,
        head,
        null,
        null,
        plan.isEmpty() ? null : Direction.HIGHER,
        plan.isEmpty() ? null : 0.0,
        null,
        plan,
        1.0,
        clause,
        "Giao lại",
        null,
        null,
        aggregation,
        unit,
        null,
        null,
        null,
        null);
  }

  protected static BusinessEventDraft draft(UUID unit, String day, String numerator) {
    return draft(unit, day, numerator, null, null);
  }

  protected static BusinessEventDraft draft(
      UUID unit,
      String day,
      String numerator,
      @Nullable String denominator,
      @Nullable Long corrects) {
    return new BusinessEventDraft(
        new SubjectDraft(SubjectKind.UNIT, unit),
        LocalDate.parse(day),
        null,
        new BigDecimal(numerator),
        denominator == null ? null : new BigDecimal(denominator),
        corrects,
        null,
        null);
  }

  protected List<BusinessEvent> record(String measure, BusinessEventDraft... drafts) {
    return bean(BusinessEvents.class)
        .record(ALL, measure, Origin.REPORTED, new ArrayList<>(Arrays.asList(drafts)));
  }

  /** Waits up to five seconds. */
  protected static void await(BooleanSupplier truth) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (truth.getAsBoolean()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Never came true");
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(
      basePackages = {"vn.thongmach.measure", "vn.thongmach.inventory.storage"},
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "vn\\.thongmach\\.measure\\.web\\..*"))
  static class ReportedModules {}
}
