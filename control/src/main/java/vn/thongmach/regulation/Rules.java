package vn.thongmach.regulation;

import java.time.Instant;
import java.util.List;
import vn.thongmach.access.Scope;

/** The dated rules. */
public interface Rules {

  /** Severities whose open alarms put an object out of service: {@code ["CRITICAL"]}. */
  String OUTAGE_SEVERITIES = "outage.severities";

  /**
   * Limits of the states of a score, in points against the plan: {@code
   * {"slow":-2,"short":-8,"severe":-15}}.
   */
  String SCORE_STATE_THRESHOLDS = "score.state-thresholds";

  /**
   * The wording that held at an instant; before the first wording, the first.
   *
   * @throws vn.thongmach.kernel.CodedException {@code regulation.unknown-rule}
   */
  Rule at(Scope scope, String code, Instant at);

  /**
   * All wordings, oldest first, without gaps.
   *
   * @throws vn.thongmach.kernel.CodedException {@code regulation.unknown-rule}
   */
  List<Rule> history(Scope scope, String code);
}
