package vn.thongmach.dataplane.source.snmp;

import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivacyProtocol;
import org.snmp4j.smi.OID;

/** How v3 messages are encrypted; DES is too weak. */
public enum Privacy {
  AES_128(PrivAES128.ID),
  AES_192(PrivAES192.ID),
  AES_256(PrivAES256.ID);

  private final OID id;

  Privacy(OID id) {
    this.id = id;
  }

  OID id() {
    return id;
  }

  PrivacyProtocol protocol() {
    return switch (this) {
      case AES_128 -> new PrivAES128();
      case AES_192 -> new PrivAES192();
      case AES_256 -> new PrivAES256();
    };
  }
}
