package vn.thongmach.dataplane.source.snmp;

import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.smi.OID;

/** How v3 users prove who they are (RFC 7860); MD5, SHA-1 and SHA-224 are too weak. */
public enum Authentication {
  SHA_256("SHA-256", AuthHMAC192SHA256.ID, 32, 24, 64),
  SHA_384("SHA-384", AuthHMAC256SHA384.ID, 48, 32, 128),
  SHA_512("SHA-512", AuthHMAC384SHA512.ID, 64, 48, 128);

  private final String algorithm;
  private final OID id;
  private final int digestBytes;
  private final int codeBytes;
  private final int blockBytes;

  Authentication(String algorithm, OID id, int digestBytes, int codeBytes, int blockBytes) {
    this.algorithm = algorithm;
    this.id = id;
    this.digestBytes = digestBytes;
    this.codeBytes = codeBytes;
    this.blockBytes = blockBytes;
  }

  OID id() {
    return id;
  }

  RememberedKeys protocol() {
    return new RememberedKeys(algorithm, id, digestBytes, codeBytes, blockBytes);
  }
}
