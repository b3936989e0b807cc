package vn.thongmach.intake;

/** How SNMP v3 messages are encrypted; weaker ways are not offered. */
public enum SnmpPrivacy {
  AES_128,
  AES_192,
  AES_256;

  /** As written on the command line. */
  public String wireName() {
    return name().replace('_', '-');
  }
}
