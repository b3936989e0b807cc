package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.TargetChanged;
import vn.thongmach.target.Targets;

/**
 * The targets as they held when a period ended: what is changed later does not judge it. One that
 * was set after the end judges by its first version. Safe for use by several threads.
 */
@Component
class HeldVersions {

  private static final Scope SCOPE = Scope.system("held versions");

  private final Targets targets;
  private final Map<Instant, StoodCascade> ended = new ConcurrentHashMap<>();

  HeldVersions(Targets targets) {
    this.targets = targets;
  }

  /** For a period that has ended. */
  StoodCascade at(Period period) {
    return ended.computeIfAbsent(
        period.end().minus(1, ChronoUnit.MICROS),
        end -> StoodCascade.of(targets.allAt(SCOPE, end)));
  }

  /** A new target judges the past by its first version. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(TargetChanged change) {
    ended.clear();
  }
}
