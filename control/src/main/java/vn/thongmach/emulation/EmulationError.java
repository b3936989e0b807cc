package vn.thongmach.emulation;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of emulation. */
public enum EmulationError implements ErrorCode {
  ENDS_BEFORE_BEGINNING("ends-before-beginning", ErrorKind.UNPROCESSABLE),
  TOO_LONG("too-long", ErrorKind.UNPROCESSABLE),
  REGISTER_LATE("register-late", ErrorKind.UNPROCESSABLE),
  COUNT_OUTSIDE("count-outside", ErrorKind.UNPROCESSABLE),
  UNIT_REPEATED("unit-repeated", ErrorKind.UNPROCESSABLE),
  NUMBER_OUTSIDE("number-outside", ErrorKind.UNPROCESSABLE),
  MEASURE_UNKNOWN("measure-unknown", ErrorKind.UNPROCESSABLE),
  MEASURE_UNFIT("measure-unfit", ErrorKind.UNPROCESSABLE),
  PERIOD_OUTSIDE("period-outside", ErrorKind.UNPROCESSABLE),
  GOAL_WAY("goal-way", ErrorKind.UNPROCESSABLE),
  NOT_DRAFT("not-draft", ErrorKind.CONFLICT),
  NOT_LAUNCHED("not-launched", ErrorKind.CONFLICT),
  REGISTRATION_OVER("registration-over", ErrorKind.UNPROCESSABLE),
  NOT_INVITED("not-invited", ErrorKind.UNPROCESSABLE),
  NOT_HEAD("not-head", ErrorKind.FORBIDDEN),
  NO_PERSON("no-person", ErrorKind.FORBIDDEN),
  REGISTERED("registered", ErrorKind.CONFLICT),
  NOT_REGISTERED("not-registered", ErrorKind.UNPROCESSABLE),
  NOT_REPORTED("not-reported", ErrorKind.UNPROCESSABLE),
  OWN("own", ErrorKind.FORBIDDEN),
  TITLE_UNKNOWN("title-unknown", ErrorKind.UNPROCESSABLE),
  TITLE_KIND("title-kind", ErrorKind.UNPROCESSABLE),
  TITLE_HELD("title-held", ErrorKind.CONFLICT),
  QUOTA_FULL("quota-full", ErrorKind.CONFLICT),
  QUOTA_SHARE_FULL("quota-share-full", ErrorKind.CONFLICT),
  ACHIEVEMENT_ONE("achievement-one", ErrorKind.UNPROCESSABLE),
  ACHIEVEMENT_UNKNOWN("achievement-unknown", ErrorKind.UNPROCESSABLE),
  ACHIEVEMENT_AWARDED("achievement-awarded", ErrorKind.CONFLICT),
  ACHIEVEMENT_FALSE("achievement-false", ErrorKind.CONFLICT),
  MOVEMENT_OPEN("movement-open", ErrorKind.UNPROCESSABLE),
  INITIATIVE_OPEN("initiative-open", ErrorKind.UNPROCESSABLE),
  RESULT_MISSING("result-missing", ErrorKind.UNPROCESSABLE),
  HOLDER_ONE("holder-one", ErrorKind.UNPROCESSABLE),
  NO_POST("no-post", ErrorKind.UNPROCESSABLE),
  NO_POST_IN_REACH("no-post-in-reach", ErrorKind.UNPROCESSABLE),
  DECIDES_ON_SELF("decides-on-self", ErrorKind.UNPROCESSABLE),
  NOT_PROPOSED("not-proposed", ErrorKind.CONFLICT),
  NOT_AWARDED("not-awarded", ErrorKind.CONFLICT),
  DAY_AHEAD("day-ahead", ErrorKind.UNPROCESSABLE),
  DAY_BEFORE("day-before", ErrorKind.UNPROCESSABLE),
  LINK_MALFORMED("link-malformed", ErrorKind.UNPROCESSABLE),
  OWN_PRACTICE("own-practice", ErrorKind.UNPROCESSABLE),
  NOT_TRIED("not-tried", ErrorKind.FORBIDDEN),
  RATED("rated", ErrorKind.CONFLICT),
  NOT_AUTHOR("not-author", ErrorKind.UNPROCESSABLE),
  PERSON_REPEATED("person-repeated", ErrorKind.UNPROCESSABLE),
  SHARES_SUM("shares-sum", ErrorKind.UNPROCESSABLE),
  PERIODS_APART("periods-apart", ErrorKind.UNPROCESSABLE),
  NOT_SUBMITTED("not-submitted", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  EmulationError(String identifier, ErrorKind kind) {
    this.code = "emulation." + identifier;
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
