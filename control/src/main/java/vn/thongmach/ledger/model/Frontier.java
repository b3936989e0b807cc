package vn.thongmach.ledger.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing Merkle tree: the roots of its complete subtrees, largest first, at
 * most one per power of two. Adding a leaf and reading the root cost O(log n). Not safe for use by
 * several threads.
 */
public final class Frontier {

  private final List<byte[]> subtrees = new ArrayList<>();
  private long size;

  /** Root of the tree over these leaf hashes. */
  public static byte[] rootOf(Iterable<byte[]> leafHashes) {
    Frontier frontier = new Frontier();
    leafHashes.forEach(frontier::add);
    return frontier.root();
  }

  /** Appends a leaf, given by its hash. */
  public void add(byte[] leafHash) {
    byte[] hash = leafHash;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = MerkleHash.node(subtrees.removeLast(), hash);
    }
    subtrees.add(hash);
    size++;
  }

  /** Number of leaves. */
  public long size() {
    return size;
  }

  /** Root of the tree over all leaves so far. */
  public byte[] root() {
    if (subtrees.isEmpty()) {
      return MerkleHash.empty();
    }
    byte[] root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = MerkleHash.node(subtrees.get(i), root);
    }
    return root;
  }
}
