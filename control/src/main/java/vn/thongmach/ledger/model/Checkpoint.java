package vn.thongmach.ledger.model;

import java.util.Base64;

/**
 * Head of the tree as in C2SP tlog-checkpoint.
 *
 * @param origin name of the tree, also of the key that signs it
 * @param size number of leaves
 * @param root root over them
 */
public record Checkpoint(String origin, long size, byte[] root) {

  /** The text that is signed, with its last line ended. */
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }
}
