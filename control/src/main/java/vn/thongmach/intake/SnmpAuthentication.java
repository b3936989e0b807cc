package vn.thongmach.intake;

/** How SNMP v3 users prove who they are; weaker ways are not offered. */
public enum SnmpAuthentication {
  SHA_256,
  SHA_384,
  SHA_512;

  /** As written on the command line. */
  public String wireName() {
    return name().replace('_', '-');
  }
}
