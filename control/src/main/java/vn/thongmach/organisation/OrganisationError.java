package vn.thongmach.organisation;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with units, people and mandates. */
public enum OrganisationError implements ErrorCode {
  UNIT_CODE_TAKEN("unit-code-taken", ErrorKind.CONFLICT),
  UNIT_UNKNOWN("unit-unknown", ErrorKind.UNPROCESSABLE),
  PARENT_IN_OTHER_TREE("parent-in-other-tree", ErrorKind.UNPROCESSABLE),
  PARENT_BELOW_ITSELF("parent-below-itself", ErrorKind.UNPROCESSABLE),
  PARENT_NOT_VALID("parent-not-valid", ErrorKind.UNPROCESSABLE),
  ROOT_NEEDS_WHOLE_REACH("root-needs-whole-reach", ErrorKind.FORBIDDEN),
  CHANGE_BEFORE_LAST("change-before-last", ErrorKind.UNPROCESSABLE),
  CHANGED_MEANWHILE("changed-meanwhile", ErrorKind.CONFLICT),
  DATES_REVERSED("dates-reversed", ErrorKind.UNPROCESSABLE),
  PERSON_CODE_TAKEN("person-code-taken", ErrorKind.CONFLICT),
  PERSON_UNKNOWN("person-unknown", ErrorKind.UNPROCESSABLE);

  private final String code;
  private final ErrorKind kind;

  OrganisationError(String identifier, ErrorKind kind) {
    this.code = "organisation." + identifier;
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
