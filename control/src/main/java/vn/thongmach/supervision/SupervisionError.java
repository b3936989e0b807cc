package vn.thongmach.supervision;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of supervision. */
public enum SupervisionError implements ErrorCode {
  YEAR_OUTSIDE("year-outside", ErrorKind.UNPROCESSABLE),
  PLAN_EXISTS("plan-exists", ErrorKind.CONFLICT),
  NOT_DRAFT("not-draft", ErrorKind.CONFLICT),
  ITEMS_EMPTY("items-empty", ErrorKind.UNPROCESSABLE),
  TOO_MANY("too-many", ErrorKind.UNPROCESSABLE),
  OUTSIDE_YEAR("outside-year", ErrorKind.UNPROCESSABLE),
  ITEM_UNKNOWN("item-unknown", ErrorKind.UNPROCESSABLE),
  ITEM_FOREIGN("item-foreign", ErrorKind.UNPROCESSABLE),
  ITEM_IN_USE("item-in-use", ErrorKind.UNPROCESSABLE),
  ITEM_OR_GROUND("item-or-ground", ErrorKind.UNPROCESSABLE),
  SUBJECT_IS_BODY("subject-is-body", ErrorKind.UNPROCESSABLE),
  DIRECTIVE_UNKNOWN("directive-unknown", ErrorKind.UNPROCESSABLE),
  ENDS_BEFORE_BEGINNING("ends-before-beginning", ErrorKind.UNPROCESSABLE),
  TOO_LONG("too-long", ErrorKind.UNPROCESSABLE),
  DAY_AHEAD("day-ahead", ErrorKind.UNPROCESSABLE),
  DAY_BEFORE("day-before", ErrorKind.UNPROCESSABLE),
  TEAM_SIZE("team-size", ErrorKind.UNPROCESSABLE),
  PERSON_REPEATED("person-repeated", ErrorKind.UNPROCESSABLE),
  NOT_INDEPENDENT("not-independent", ErrorKind.UNPROCESSABLE),
  NOT_INVOLVED("not-involved", ErrorKind.UNPROCESSABLE),
  NOT_YOURS("not-yours", ErrorKind.FORBIDDEN),
  PHASE_ORDER("phase-order", ErrorKind.CONFLICT),
  CLOSED("closed", ErrorKind.CONFLICT),
  ENTRY_UNKNOWN("entry-unknown", ErrorKind.UNPROCESSABLE),
  NOT_CONDUCTED("not-conducted", ErrorKind.CONFLICT),
  TIE_UNKNOWN("tie-unknown", ErrorKind.UNPROCESSABLE),
  EVIDENCE_ANSWERED("evidence-answered", ErrorKind.UNPROCESSABLE),
  NOT_FINDING("not-finding", ErrorKind.CONFLICT),
  NOT_FINISHED("not-finished", ErrorKind.CONFLICT),
  NOT_CONCLUDED("not-concluded", ErrorKind.CONFLICT),
  CONCLUDED("concluded", ErrorKind.CONFLICT),
  ACKNOWLEDGED("acknowledged", ErrorKind.CONFLICT),
  NO_DISCIPLINE("no-discipline", ErrorKind.UNPROCESSABLE),
  NO_WARNING("no-warning", ErrorKind.UNPROCESSABLE),
  UNIT_FOREIGN("unit-foreign", ErrorKind.UNPROCESSABLE),
  FINDING_UNKNOWN("finding-unknown", ErrorKind.UNPROCESSABLE),
  MENDING_WAITS("mending-waits", ErrorKind.CONFLICT),
  MENDED("mended", ErrorKind.CONFLICT),
  NOTHING_WAITS("nothing-waits", ErrorKind.CONFLICT),
  SAMPLE_SIZE("sample-size", ErrorKind.UNPROCESSABLE),
  SEED_OUTSIDE("seed-outside", ErrorKind.UNPROCESSABLE),
  NOT_UNION("not-union", ErrorKind.UNPROCESSABLE),
  CRITIQUE_OWN("critique-own", ErrorKind.UNPROCESSABLE),
  CRITIQUE_ANSWERED("critique-answered", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  SupervisionError(String identifier, ErrorKind kind) {
    this.code = "supervision." + identifier;
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
