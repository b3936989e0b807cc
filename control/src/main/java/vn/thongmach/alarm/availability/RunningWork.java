package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.regulation.Rules;

/** The announced work that goes on, for as long as the dated rule lets one work excuse anything. */
@Component
public class RunningWork {

  private static final Scope SYSTEM = Scope.system("running work");
  private static final int MOST = 2000;

  private final WindowStorage windows;
  private final Rules rules;

  RunningWork(WindowStorage windows, Rules rules) {
    this.windows = windows;
    this.rules = rules;
  }

  /** Of any object, by its begin; late announcements too, since whoever watches knows of them. */
  public List<MaintenanceWindow> at(Instant now) {
    List<MaintenanceWindow> standing = windows.standing(SYSTEM, now, now.plusMillis(1), MOST);
    if (standing.isEmpty()) {
      return standing;
    }
    AvailabilityRule rule = AvailabilityRule.of(rules.history(SYSTEM, Rules.AVAILABILITY));
    return standing.stream()
        .filter(one -> one.from().plus(rule.at(one.from()).longest()).isAfter(now))
        .toList();
  }
}
