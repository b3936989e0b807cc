package vn.thongmach.mapping;

import java.util.ArrayList;
import java.util.List;
import vn.thongmach.dataplane.source.mapping.MappingRule;
import vn.thongmach.dataplane.source.mapping.RuleFault;
import vn.thongmach.dataplane.source.mapping.RuleSet;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;

/** Tells everything wrong with rules at once, each on its own field. */
public final class RuleProblems {

  private static final int MOST_TOLD = 50;

  private RuleProblems() {}

  /**
   * The rules, ready for use.
   *
   * @throws CodedException {@code mapping.…}
   */
  public static RuleSet ready(List<MappingRule> rules) {
    List<Problem> problems = new ArrayList<>();
    for (RuleFault fault : RuleSet.faults(rules)) {
      if (problems.size() < MOST_TOLD) {
        problems.add(
            Problem.in(
                fault.path(),
                MappingError.valueOf(fault.kind().name()),
                fault.path(),
                fault.detail()));
      }
    }
    if (!problems.isEmpty()) {
      throw new CodedException(problems);
    }
    return RuleSet.of(rules);
  }
}
