package vn.thongmach.evaluation.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.thongmach.regulation.ShippedRules;

/** Builds subjects in few words; a plain one qualifies for excellent. */
final class SubjectCase {

  private String id = "s";
  private Subject.Kind kind = Subject.Kind.INDIVIDUAL;
  private String group = "g";
  private String common = "28";
  private String results = "65";
  private String onTime = "1";
  private String beyond = "0.4";
  private String late = "0";
  private boolean allDone = true;
  private boolean mended = true;
  private boolean below;
  private boolean disciplined;

  static GradingRules rules(int year) {
    ShippedRules shipped = ShippedRules.electionsAndGrading();
    return GradingRules.of(code -> shipped.on(code, LocalDate.of(year, 12, 31)));
  }

  static SubjectCase subject(String id) {
    SubjectCase made = new SubjectCase();
    made.id = id;
    return made;
  }

  SubjectCase collective() {
    kind = Subject.Kind.COLLECTIVE;
    return this;
  }

  SubjectCase group(String name) {
    group = name;
    return this;
  }

  SubjectCase points(String forCommon, String forResults) {
    common = forCommon;
    results = forResults;
    return this;
  }

  SubjectCase shares(String onTimeShare, String beyondShare, String lateShare) {
    onTime = onTimeShare;
    beyond = beyondShare;
    late = lateShare;
    return this;
  }

  SubjectCase notAllDone() {
    allDone = false;
    return this;
  }

  SubjectCase notMended() {
    mended = false;
    return this;
  }

  SubjectCase disciplineBelow() {
    below = true;
    return this;
  }

  SubjectCase disciplined() {
    disciplined = true;
    return this;
  }

  Subject made() {
    return new Subject(
        id,
        kind,
        group,
        new BigDecimal(common),
        new BigDecimal(results),
        new BigDecimal(onTime),
        new BigDecimal(beyond),
        new BigDecimal(late),
        allDone,
        mended,
        below,
        disciplined);
  }
}
