package vn.thongmach.push.model;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;

/** Keys on the curve P-256, whose public points travel uncompressed in 65 bytes. */
final class Points {

  static final int POINT_BYTES = 65;

  private static final int COORDINATE_BYTES = 32;
  private static final byte UNCOMPRESSED = 4;
  private static final String CURVE = "secp256r1";

  private Points() {}

  static KeyPair newPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(CURVE));
    return generator.generateKeyPair();
  }

  static byte[] written(ECPublicKey key) {
    byte[] written = new byte[POINT_BYTES];
    written[0] = UNCOMPRESSED;
    put(key.getW().getAffineX(), written, 1);
    put(key.getW().getAffineY(), written, 1 + COORDINATE_BYTES);
    return written;
  }

  /**
   * @param written 65 bytes
   * @throws InvalidKeySpecException when they are no point of the curve
   */
  static ECPublicKey read(byte[] written) throws GeneralSecurityException {
    if (written.length != POINT_BYTES || written[0] != UNCOMPRESSED) {
      throw new InvalidKeySpecException("Not an uncompressed point of P-256");
    }
    BigInteger x = new BigInteger(1, written, 1, COORDINATE_BYTES);
    BigInteger y = new BigInteger(1, written, 1 + COORDINATE_BYTES, COORDINATE_BYTES);
    ECParameterSpec curve = curve();
    BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
    BigInteger right =
        x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB()).mod(p);
    if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(right)) {
      throw new InvalidKeySpecException("The point is not on P-256");
    }
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
  }

  static ECParameterSpec curve() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(CURVE));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void put(BigInteger coordinate, byte[] target, int at) {
    byte[] bytes = coordinate.toByteArray();
    int skipped = Math.max(0, bytes.length - COORDINATE_BYTES);
    int length = bytes.length - skipped;
    System.arraycopy(bytes, skipped, target, at + COORDINATE_BYTES - length, length);
  }
}
