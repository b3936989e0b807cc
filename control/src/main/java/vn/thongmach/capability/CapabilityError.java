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
  NO_PERSON("no-person", ErrorKind.FORBIDDEN),
  OWN("own", ErrorKind.FORBIDDEN),
  DECIDED("decided", ErrorKind.CONFLICT),
  PROGRAMME_UNKNOWN("programme-unknown", ErrorKind.UNPROCESSABLE),
  MILESTONE_UNKNOWN("milestone-unknown", ErrorKind.UNPROCESSABLE),
  ENDS_BEFORE("ends-before", ErrorKind.UNPROCESSABLE),
  REQUIREMENT_REPEATED("requirement-repeated", ErrorKind.UNPROCESSABLE),
  WITHDRAWN("withdrawn", ErrorKind.CONFLICT);

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
