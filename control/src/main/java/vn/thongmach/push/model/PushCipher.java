package vn.thongmach.push.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts one message for one browser by RFC 8291, in the form {@code aes128gcm} of RFC 8188. */
final class PushCipher {

  /** What push services take at most is 4096 bytes; header, end mark and tag take 103 of them. */
  static final int MOST_BYTES = 3_900;

  private static final int SALT_BYTES = 16;
  private static final int RECORD_BYTES = 4096;
  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte LAST_RECORD = 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PushCipher() {}

  /**
   * @param message at most {@link #MOST_BYTES}
   * @param browser the browser's public key
   * @param auth the secret shared with the browser, 16 bytes
   * @return the body of the request
   */
  static byte[] encrypt(byte[] message, ECPublicKey browser, byte[] auth)
      throws GeneralSecurityException {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return encrypt(message, browser, auth, Points.newPair(), salt);
  }

  static byte[] encrypt(byte[] message, ECPublicKey browser, byte[] auth, KeyPair ours, byte[] salt)
      throws GeneralSecurityException {
    byte[] ourPoint = Points.written((ECPublicKey) ours.getPublic());
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(ours.getPrivate());
    agreement.doPhase(browser, true);
    byte[] about = join(info("WebPush: info"), Points.written(browser), ourPoint);
    byte[] common = derive(agreement.generateSecret(), auth, about, 32);
    byte[] key = derive(common, salt, info("Content-Encoding: aes128gcm"), KEY_BYTES);
    byte[] nonce = derive(common, salt, info("Content-Encoding: nonce"), NONCE_BYTES);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    byte[] box = cipher.doFinal(join(message, new byte[] {LAST_RECORD}));
    return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + ourPoint.length + box.length)
        .put(salt)
        .putInt(RECORD_BYTES)
        .put((byte) ourPoint.length)
        .put(ourPoint)
        .put(box)
        .array();
  }

  private static byte[] derive(byte[] secret, byte[] salt, byte[] info, int bytes)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, bytes));
  }

  private static byte[] info(String text) {
    return (text + '\0').getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuffer whole = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      whole.put(part);
    }
    return whole.array();
  }
}
