package vn.thongmach.dataplane.source.snmp;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import org.snmp4j.security.AuthSHA2;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/**
 * SHA-2 authentication that stretches each password once (RFC 3414, A.2: a megabyte of hashing) and
 * only localises it for each engine. Without that, anybody who knows a user's name could keep the
 * listener busy by inventing engine ids, since keys are needed before a message is proved. One
 * thread.
 */
final class RememberedKeys extends AuthSHA2 {

  private static final long serialVersionUID = 1L;
  private static final int STRETCHED_BYTES = 1 << 20;
  private static final int MOST_PASSWORDS = 10_000;

  private final Map<OctetString, byte[]> stretched = new HashMap<>();

  RememberedKeys(String name, OID id, int digestBytes, int codeBytes, int blockBytes) {
    super(name, id, digestBytes, codeBytes, blockBytes);
  }

  @Override
  public byte[] passwordToKey(OctetString password, byte[] engineId) {
    if (stretched.size() >= MOST_PASSWORDS) {
      stretched.clear();
    }
    byte[] key = stretched.computeIfAbsent(new OctetString(password), this::stretch);
    MessageDigest digest = getDigestObject();
    digest.update(key);
    digest.update(engineId);
    return digest.digest(key);
  }

  private byte[] stretch(OctetString password) {
    byte[] bytes = password.getValue();
    byte[] repeated = new byte[STRETCHED_BYTES];
    for (int i = 0; i < repeated.length; i++) {
      repeated[i] = bytes[i % bytes.length];
    }
    return getDigestObject().digest(repeated);
  }
}
