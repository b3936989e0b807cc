package vn.thongmach.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, begun without asking the providers each time: that costs as much as a short hash. */
public final class Sha256 {

  private static final MessageDigest FRESH = fresh();

  private Sha256() {}

  /** A digest of nothing yet, for one thread. */
  public static MessageDigest begin() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException e) {
      return fresh();
    }
  }

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
