package vn.thongmach.ledger;

import java.util.OptionalLong;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the leaf file agrees with the database. A disagreement is shown but does not take the
 * product out of service: it is needed most when somebody has tampered with it.
 */
@Component("ledger")
class LedgerHealth implements HealthIndicator {

  private static final Status ALTERED = new Status("ALTERED");

  private final LeavesOnFile leaves;

  LedgerHealth(LeavesOnFile leaves) {
    this.leaves = leaves;
  }

  @Override
  public Health health() {
    OptionalLong disagreeing = leaves.disagreeing();
    if (disagreeing.isPresent()) {
      return Health.status(ALTERED).withDetail("firstBatch", disagreeing.getAsLong()).build();
    }
    return Health.up().withDetail("leafFileBehind", leaves.behind()).build();
  }
}
