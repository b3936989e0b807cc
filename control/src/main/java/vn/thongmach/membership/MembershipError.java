package vn.thongmach.membership;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of membership. */
public enum MembershipError implements ErrorCode {
  PURPOSE_MISSING("purpose-missing", ErrorKind.UNPROCESSABLE),
  DAY_AHEAD("day-ahead", ErrorKind.UNPROCESSABLE),
  DAY_BEFORE("day-before", ErrorKind.UNPROCESSABLE),
  FILE_STANDS("file-stands", ErrorKind.CONFLICT),
  CONSENT_MISSING("consent-missing", ErrorKind.UNPROCESSABLE),
  NO_CELL("no-cell", ErrorKind.UNPROCESSABLE),
  SAME_CELL("same-cell", ErrorKind.UNPROCESSABLE),
  NOT_A_BEGINNING("not-a-beginning", ErrorKind.UNPROCESSABLE),
  NOT_NOW("not-now", ErrorKind.CONFLICT),
  INTRODUCERS_COUNT("introducers-count", ErrorKind.UNPROCESSABLE),
  INTRODUCER_NOT_OFFICIAL("introducer-not-official", ErrorKind.UNPROCESSABLE),
  INTRODUCERS_MISSING("introducers-missing", ErrorKind.UNPROCESSABLE),
  VOTE_IMPOSSIBLE("vote-impossible", ErrorKind.UNPROCESSABLE),
  VOTE_MISSING("vote-missing", ErrorKind.UNPROCESSABLE),
  AGE_OUTSIDE("age-outside", ErrorKind.UNPROCESSABLE),
  PROBATION_RUNS("probation-runs", ErrorKind.UNPROCESSABLE),
  NOTHING_TO_WITHDRAW("nothing-to-withdraw", ErrorKind.CONFLICT),
  ERASURE_ASKED("erasure-asked", ErrorKind.CONFLICT),
  ERASURE_DECIDED("erasure-decided", ErrorKind.CONFLICT),
  ERASURE_FORBIDDEN("erasure-forbidden", ErrorKind.CONFLICT),
  MONTH_MALFORMED("month-malformed", ErrorKind.UNPROCESSABLE),
  MONTH_OUTSIDE("month-outside", ErrorKind.UNPROCESSABLE),
  MONTHS_REVERSED("months-reversed", ErrorKind.UNPROCESSABLE),
  FEE_NO_MEMBER("fee-no-member", ErrorKind.CONFLICT),
  AMOUNT_OUTSIDE("amount-outside", ErrorKind.UNPROCESSABLE),
  INCOME_UNASKED("income-unasked", ErrorKind.UNPROCESSABLE),
  RELIEF_REASON("relief-reason", ErrorKind.UNPROCESSABLE),
  BASE_STANDS("base-stands", ErrorKind.UNPROCESSABLE),
  RECEIPT_RECORDED("receipt-recorded", ErrorKind.UNPROCESSABLE),
  FEE_WITHDRAWN("fee-withdrawn", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  MembershipError(String identifier, ErrorKind kind) {
    this.code = "membership." + identifier;
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
