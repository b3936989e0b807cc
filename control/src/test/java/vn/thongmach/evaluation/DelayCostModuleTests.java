package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.IntentTest;

/** What a day of delay costs availability; it is 10:00:30 on 22 November 2026. */
class DelayCostModuleTests extends IntentTest {

  private static final Period MONTH = Period.parse("2026-11");

  private UUID owner;
  private UUID head;
  private UUID clause;
  private UUID other;

  @Override
  protected String profile() {
    return "default";
  }

  @BeforeAll
  void prepare() {
    owner = unit("OWNER", null);
    head = person();
    var clauses = resolution("05-NQ/ĐU", owner).clauses();
    clause = clauses.get(0).id();
    other = clauses.get(1).id();
  }

  private DelayCost cost(String code, Period period) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      DelayCost cost = bean(DelayCosts.class).ofADay(ALL, List.of(code), period).get(code);
      if (cost != null) {
        return cost;
      }
      Thread.sleep(50);
    }
    throw new AssertionError(code + " was never known");
  }

  private void make(String code, UUID on, UUID link) {
    bean(Targets.class).make(ALL, target(code, owner, head, on, List.of(link), MONTH.toString()));
  }

  @Test
  void pricesADayMoreOutOfServiceByTheWholePeriod() throws InterruptedException {
    UUID link = measures.object("Hà Nội – Vinh", MONTH.start());
    measures.outage(link, clock.instant().minusSeconds(60), null, 1);
    make("MT-1", clause, link);
    make("MT-2", clause, measures.object("Vinh – Huế", MONTH.start()));
    DelayCost cost = cost("MT-1", MONTH);
    assertThat(cost.rule()).isEqualTo(DelayCost.Rule.OUTAGE_OF_A_DAY);
    assertThat(cost.origin()).isEqualTo(Origin.SIMULATED);
    assertThat(cost.points()).isCloseTo(100 * (100 / 30.0) / 0.9, offset(1e-6));
    cost("MT-2", MONTH);
    double weighted = Objects.requireNonNull(cost("MT-1", MONTH).clausePoints());
    assertThat(weighted).isCloseTo(Objects.requireNonNull(cost.points()) / 2, offset(1e-6));
  }

  @Test
  void saysWhyADayHasNoPrice() throws InterruptedException {
    make("MT-3", other, measures.object("Huế – Đà Nẵng", MONTH.start()));
    assertThat(cost("MT-3", MONTH).why()).isEqualTo(DelayCost.Why.NOTHING_DOWN);
    assertThat(cost("MT-3", Period.parse("2026-12")).why()).isEqualTo(DelayCost.Why.NOT_RUNNING);
    assertThat(cost("MT-3", Period.parse("2026")).why()).isEqualTo(DelayCost.Why.NO_PLAN);
    assertThat(cost("MT-3", MONTH).points()).isNull();
  }
}
