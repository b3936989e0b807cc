package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.evaluation.TargetCauses.Kind;
import vn.thongmach.evaluation.TargetCauses.Rule;
import vn.thongmach.evaluation.TargetCauses.TargetCause;
import vn.thongmach.evaluation.TargetCauses.Want;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.IntentTest;

/** Shortfalls of availability over a real database; it is 10:00:30 on 22 November 2026. */
class OutageCausesModuleTests extends IntentTest {

  private static final Period DAY = Period.parse("2026-11-22");

  @Test
  void sharesTheGapOutOverObjectsByTheirOutage() {
    UUID owner = unit("OWNER", null);
    UUID head = person();
    UUID clause = resolution("05-NQ/ĐU", owner).clauses().getFirst().id();
    Instant begun = DAY.start();
    UUID coast = measures.object("Vinh – Đồng Hới", begun);
    UUID west = measures.object("Kon Tum – Pleiku", begun);
    UUID calm = measures.object("Hà Nội – Vinh", begun);
    measures.outage(coast, begun.plusSeconds(600), begun.plusSeconds(2400), 1);
    measures.outage(west, begun.plusSeconds(3600), begun.plusSeconds(3720), 2);
    bean(Targets.class)
        .make(ALL, target("MT-1", owner, head, clause, List.of(coast, west, calm), DAY.toString()));
    TargetCauses told = bean(Causes.class).find(ALL, "MT-1", Moment.of(DAY));
    assertThat(told.rule()).isEqualTo(Rule.OUTAGE);
    assertThat(told.causes()).singleElement();
    TargetCause first = told.causes().getFirst();
    assertThat(first.kind()).isEqualTo(Kind.OBJECT);
    assertThat(first.id()).isEqualTo(coast.toString());
    assertThat(first.outageSeconds()).isEqualTo(1800.0);
    assertThat(first.events()).isEqualTo(1);
    assertThat(first.longestFrom()).isEqualTo(begun.plusSeconds(600));
    assertThat(first.amount()).isCloseTo(told.gap() * 1800 / 1920, offset(1e-9));
    assertThat(told.rest().count()).isEqualTo(1);
    assertThat(first.amount() + told.rest().amount()).isCloseTo(told.gap(), offset(1e-12));
    assertThat(first.points() + told.rest().points()).isCloseTo(told.points(), offset(1e-12));
    TargetCauses.Needed needed = told.needed();
    assertThat(needed.want()).isEqualTo(Want.OUTAGE_BUDGET);
    double allowed = 0.001 * 3 * Duration.ofDays(1).toSeconds() - 1920;
    assertThat(needed.amount()).isCloseTo(allowed, offset(3.0));
    assertThat(needed.reachable()).isFalse();
    assertThat(needed.best()).isCloseTo(100 - 100 * 1920 / (3 * 86_400.0), offset(1e-4));
  }
}
