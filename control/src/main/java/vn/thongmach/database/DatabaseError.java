package vn.thongmach.database;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Reasons why the data cannot be opened. */
public enum DatabaseError implements ErrorCode {
  ADDRESS_MALFORMED("address-malformed", ErrorKind.INVALID),
  HOST_UNKNOWN("host-unknown", ErrorKind.UNAVAILABLE),
  NOT_REACHED("not-reached", ErrorKind.UNAVAILABLE),
  SIGN_IN_REFUSED("sign-in-refused", ErrorKind.UNAVAILABLE),
  NOT_THERE("not-there", ErrorKind.UNAVAILABLE),
  TOO_OLD("too-old", ErrorKind.UNAVAILABLE),
  IN_USE_BY_ANOTHER("in-use-by-another", ErrorKind.CONFLICT),
  BELONGS_TO_ANOTHER_FOLDER("belongs-to-another-folder", ErrorKind.CONFLICT),
  FOLDER_IN_USE("folder-in-use", ErrorKind.CONFLICT),
  FOLDER_FOREIGN("folder-foreign", ErrorKind.CONFLICT),
  FOLDER_NEWER("folder-newer", ErrorKind.CONFLICT),
  FOLDER_UNWRITABLE("folder-unwritable", ErrorKind.UNAVAILABLE),
  FOLDER_OF_OTHER_USER("folder-of-other-user", ErrorKind.UNAVAILABLE),
  DISK_FULL("disk-full", ErrorKind.UNAVAILABLE),
  PLATFORM_NOT_SUPPORTED("platform-not-supported", ErrorKind.UNAVAILABLE),
  ROOT_NOT_DROPPED("root-not-dropped", ErrorKind.UNAVAILABLE),
  OLD_SERVER_STAYS("old-server-stays", ErrorKind.UNAVAILABLE),
  SERVER_NOT_STARTED("server-not-started", ErrorKind.UNAVAILABLE);

  private final String code;
  private final ErrorKind kind;

  DatabaseError(String identifier, ErrorKind kind) {
    this.code = "database." + identifier;
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
