package vn.thongmach.ledger;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of the ledger. */
public enum LedgerError implements ErrorCode {
  KEY_LOST("key-lost", ErrorKind.UNAVAILABLE),
  KEY_EXCHANGED("key-exchanged", ErrorKind.UNAVAILABLE),
  KEY_MALFORMED("key-malformed", ErrorKind.UNAVAILABLE),
  LEAVES_DISAGREE("leaves-disagree", ErrorKind.UNAVAILABLE);

  private final String code;
  private final ErrorKind kind;

  LedgerError(String identifier, ErrorKind kind) {
    this.code = "ledger." + identifier;
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
