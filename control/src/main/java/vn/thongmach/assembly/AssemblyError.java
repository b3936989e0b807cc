package vn.thongmach.assembly;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of congresses and elections. */
public enum AssemblyError implements ErrorCode {
  NOT_PARTY_UNIT("not-party-unit", ErrorKind.UNPROCESSABLE),
  NOT_YOURS("not-yours", ErrorKind.FORBIDDEN),
  CLOSED("closed", ErrorKind.CONFLICT),
  NOT_PREPARED("not-prepared", ErrorKind.CONFLICT),
  STATE_ORDER("state-order", ErrorKind.UNPROCESSABLE),
  NOBODY_CALLED("nobody-called", ErrorKind.UNPROCESSABLE),
  TOO_MANY("too-many", ErrorKind.UNPROCESSABLE),
  PERSON_REPEATED("person-repeated", ErrorKind.UNPROCESSABLE),
  IN_USE("in-use", ErrorKind.UNPROCESSABLE),
  NO_ALTERNATES("no-alternates", ErrorKind.UNPROCESSABLE),
  NOT_CALLED("not-called", ErrorKind.UNPROCESSABLE),
  ALTERNATE_UNFIT("alternate-unfit", ErrorKind.UNPROCESSABLE),
  STANDING_UNFIT("standing-unfit", ErrorKind.UNPROCESSABLE),
  DAY_OUTSIDE("day-outside", ErrorKind.UNPROCESSABLE),
  HEADS("heads", ErrorKind.UNPROCESSABLE),
  TELLER_ON_LIST("teller-on-list", ErrorKind.UNPROCESSABLE),
  ELECTION_OPEN("election-open", ErrorKind.CONFLICT),
  NO_COMMITTEE("no-committee", ErrorKind.CONFLICT),
  PLENUM_EXISTS("plenum-exists", ErrorKind.CONFLICT),
  SEATS_OUTSIDE("seats-outside", ErrorKind.UNPROCESSABLE),
  LIST_CLOSED("list-closed", ErrorKind.CONFLICT),
  LIST_OPEN("list-open", ErrorKind.CONFLICT),
  ALREADY_NOMINATED("already-nominated", ErrorKind.UNPROCESSABLE),
  NOT_NOMINATED("not-nominated", ErrorKind.UNPROCESSABLE),
  LIST_TOO_SHORT("list-too-short", ErrorKind.UNPROCESSABLE),
  LIST_TOO_LONG("list-too-long", ErrorKind.UNPROCESSABLE),
  SUPPORT_SHORT("support-short", ErrorKind.UNPROCESSABLE),
  BALLOTS_ISSUED("ballots-issued", ErrorKind.CONFLICT),
  NOT_SITTING("not-sitting", ErrorKind.CONFLICT),
  NOT_TELLER("not-teller", ErrorKind.FORBIDDEN),
  BOX_OPENED("box-opened", ErrorKind.CONFLICT),
  ISSUED_ABOVE_ATTENDING("issued-above-attending", ErrorKind.UNPROCESSABLE),
  NUMBER_OUTSIDE("number-outside", ErrorKind.UNPROCESSABLE),
  RETURNED_ABOVE_ISSUED("returned-above-issued", ErrorKind.UNPROCESSABLE),
  POSTS("posts", ErrorKind.UNPROCESSABLE),
  NOT_YOUR_POST("not-your-post", ErrorKind.FORBIDDEN),
  POST_CLOSED("post-closed", ErrorKind.CONFLICT),
  POSTS_OPEN("posts-open", ErrorKind.CONFLICT),
  BALLOTS_MISSING("ballots-missing", ErrorKind.CONFLICT),
  BALLOT_UNKNOWN("ballot-unknown", ErrorKind.UNPROCESSABLE),
  MARK_UNFIT("mark-unfit", ErrorKind.UNPROCESSABLE),
  AGREED("agreed", ErrorKind.CONFLICT),
  STILL_DOUBTFUL("still-doubtful", ErrorKind.UNPROCESSABLE),
  IMAGE_NEEDED("image-needed", ErrorKind.UNPROCESSABLE),
  IMAGE_UNREADABLE("image-unreadable", ErrorKind.UNSUPPORTED_MEDIA_TYPE),
  IMAGE_TOO_LARGE("image-too-large", ErrorKind.TOO_LARGE),
  UNDECIDED("undecided", ErrorKind.CONFLICT),
  ENTERED_OTHERWISE("entered-otherwise", ErrorKind.CONFLICT),
  REASON_IMPOSSIBLE("reason-impossible", ErrorKind.UNPROCESSABLE),
  BUNDLE_UNBALANCED("bundle-unbalanced", ErrorKind.UNPROCESSABLE),
  PERSON_UNBALANCED("person-unbalanced", ErrorKind.UNPROCESSABLE),
  ALWAYS_COUNTED("always-counted", ErrorKind.UNPROCESSABLE),
  BUNDLE_ABOVE_SEATS("bundle-above-seats", ErrorKind.UNPROCESSABLE),
  BUNDLE_BELOW_ONE("bundle-below-one", ErrorKind.UNPROCESSABLE),
  BUNDLE_AGREED("bundle-agreed", ErrorKind.CONFLICT),
  BUNDLES_DIFFER("bundles-differ", ErrorKind.CONFLICT),
  BUNDLES_SUM("bundles-sum", ErrorKind.CONFLICT),
  CSV_TOO_LARGE("csv-too-large", ErrorKind.TOO_LARGE),
  CSV_NOT_UTF8("csv-not-utf8", ErrorKind.UNSUPPORTED_MEDIA_TYPE),
  CSV_EMPTY("csv-empty", ErrorKind.UNPROCESSABLE),
  CSV_HEADER("csv-header", ErrorKind.UNPROCESSABLE),
  CSV_MALFORMED("csv-malformed", ErrorKind.UNPROCESSABLE),
  CSV_COLUMNS("csv-columns", ErrorKind.UNPROCESSABLE),
  CSV_TOO_MANY("csv-too-many", ErrorKind.UNPROCESSABLE),
  CSV_MISSING("csv-missing", ErrorKind.UNPROCESSABLE),
  CSV_TOO_LONG("csv-too-long", ErrorKind.UNPROCESSABLE),
  CSV_TWICE("csv-twice", ErrorKind.UNPROCESSABLE),
  CSV_BALLOT("csv-ballot", ErrorKind.UNPROCESSABLE),
  CSV_FLAG("csv-flag", ErrorKind.UNPROCESSABLE),
  CSV_NUMBER("csv-number", ErrorKind.UNPROCESSABLE),
  CSV_MARKS("csv-marks", ErrorKind.UNPROCESSABLE),
  CSV_CANDIDATE("csv-candidate", ErrorKind.UNPROCESSABLE),
  CSV_MARKED_TWICE("csv-marked-twice", ErrorKind.UNPROCESSABLE),
  CSV_MARK("csv-mark", ErrorKind.UNPROCESSABLE),
  CSV_OTHER_FORM("csv-other-form", ErrorKind.UNPROCESSABLE),
  ROW_COLUMNS("row-columns", ErrorKind.UNPROCESSABLE),
  ROW_PERSON("row-person", ErrorKind.UNPROCESSABLE),
  ROW_UNIT("row-unit", ErrorKind.UNPROCESSABLE),
  ROW_AS("row-as", ErrorKind.UNPROCESSABLE),
  ROW_MEMBERS("row-members", ErrorKind.UNPROCESSABLE),
  ROW_TWICE("row-twice", ErrorKind.UNPROCESSABLE),
  ROW_CALLED("row-called", ErrorKind.UNPROCESSABLE),
  IMAGE_POINTS("image-points", ErrorKind.TOO_LARGE),
  NOT_COUNTED("not-counted", ErrorKind.CONFLICT),
  NOTHING_LEFT("nothing-left", ErrorKind.CONFLICT),
  ROUND_EXISTS("round-exists", ErrorKind.CONFLICT),
  NOT_SIGNER("not-signer", ErrorKind.FORBIDDEN),
  ALREADY_CONFIRMED("already-confirmed", ErrorKind.CONFLICT),
  RECORD_CHANGED("record-changed", ErrorKind.CONFLICT),
  NOT_CONFIRMED("not-confirmed", ErrorKind.CONFLICT),
  RATIFIED("ratified", ErrorKind.CONFLICT),
  NOT_RATIFIED("not-ratified", ErrorKind.CONFLICT),
  MANDATES_GIVEN("mandates-given", ErrorKind.CONFLICT),
  SETTLED("settled", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  AssemblyError(String identifier, ErrorKind kind) {
    this.code = "assembly." + identifier;
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
