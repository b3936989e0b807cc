package vn.thongmach.capability;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of capability. */
public enum CapabilityError implements ErrorCode {
  KIND_FIXED("kind-fixed", ErrorKind.UNPROCESSABLE),
  ITEM_UNKNOWN("item-unknown", ErrorKind.UNPROCESSABLE),
  ITEM_RETIRED("item-retired", ErrorKind.UNPROCESSABLE),
  UNIT_OF_MEASURE("unit-of-measure", ErrorKind.UNPROCESSABLE),
  LEVEL_OUTSIDE("level-outside", ErrorKind.UNPROCESSABLE),
  NUMBER_OUTSIDE("number-outside", ErrorKind.UNPROCESSABLE),
  DAY_AHEAD("day-ahead", ErrorKind.UNPROCESSABLE),
  NO_PERSON("no-person", ErrorKind.UNPROCESSABLE),
  OWN("own", ErrorKind.FORBIDDEN),
  DECIDED("decided", ErrorKind.CONFLICT),
  PROGRAMME_UNKNOWN("programme-unknown", ErrorKind.UNPROCESSABLE),
  MILESTONE_UNKNOWN("milestone-unknown", ErrorKind.UNPROCESSABLE),
  ENDS_BEFORE("ends-before", ErrorKind.UNPROCESSABLE),
  REQUIREMENT_REPEATED("requirement-repeated", ErrorKind.UNPROCESSABLE),
  WITHDRAWN("withdrawn", ErrorKind.CONFLICT),
  LEARNER_OUTSIDE("learner-outside", ErrorKind.UNPROCESSABLE),
  MENTOR_IS_LEARNER("mentor-is-learner", ErrorKind.UNPROCESSABLE),
  MENTOR_BELOW("mentor-below", ErrorKind.UNPROCESSABLE),
  DAY_PAST("day-past", ErrorKind.UNPROCESSABLE),
  NEED_UNKNOWN("need-unknown", ErrorKind.UNPROCESSABLE),
  CAMPAIGN_UNKNOWN("campaign-unknown", ErrorKind.UNPROCESSABLE),
  TASK_UNKNOWN("task-unknown", ErrorKind.UNPROCESSABLE),
  TRAINING_NOT_OPEN("training-not-open", ErrorKind.CONFLICT),
  TRAINING_NOT_DONE("training-not-done", ErrorKind.CONFLICT),
  TRAINING_OVER("training-over", ErrorKind.CONFLICT),
  CERTIFICATE_NOT_THERE("certificate-not-there", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  CapabilityError(String identifier, ErrorKind kind) {
    this.code = "capability." + identifier;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
