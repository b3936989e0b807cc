package vn.thongmach.ledger.model;

import java.security.MessageDigest;
import vn.thongmach.kernel.Sha256;

/** The hashes of RFC 6962, section 2.1: SHA-256 with leaves and inner nodes kept apart. */
public final class MerkleHash {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleHash() {}

  /** Root of the tree without leaves. */
  public static byte[] empty() {
    return sha256().digest();
  }

  /** Hash of a leaf with this content. */
  public static byte[] leaf(byte[] content) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return digest.digest(content);
  }

  /** Hash of the node above these two. */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  static MessageDigest sha256() {
    return Sha256.begin();
  }
}
