package vn.thongmach.ledger.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A tree of fixed size over subtrees that somebody else holds; gives its root and the proofs of RFC
 * 6962, sections 2.1.1 and 2.1.2.
 *
 * @param subtrees where the roots of complete subtrees come from
 * @param size number of leaves
 */
public record MerkleTree(Subtrees subtrees, long size) {

  /** Roots of complete, aligned subtrees. */
  @FunctionalInterface
  public interface Subtrees {

    /** Root over the leaves from {@code position << height} on, {@code 1 << height} of them. */
    byte[] root(int height, long position);
  }

  /** A small tree whose leaf hashes all lie in memory. */
  public static MerkleTree over(List<byte[]> leafHashes) {
    return new MerkleTree(
        (height, position) ->
            Frontier.rootOf(
                leafHashes.subList(
                    Math.toIntExact(position << height),
                    Math.toIntExact((position + 1) << height))),
        leafHashes.size());
  }

  public byte[] root() {
    return size == 0 ? MerkleHash.empty() : root(0, size);
  }

  /** Audit path of a leaf, from the leaf upwards. */
  public List<byte[]> inclusion(long index) {
    Objects.checkIndex(index, size);
    List<byte[]> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (index < middle) {
        path.addFirst(root(middle, to));
        to = middle;
      } else {
        path.addFirst(root(from, middle));
        from = middle;
      }
    }
    return path;
  }

  /** Proof that the tree of the first {@code older} leaves is a prefix of this one. */
  public List<byte[]> consistency(long older) {
    if (older < 0 || older > size) {
      throw new IllegalArgumentException("No tree of " + older + " leaves within " + size);
    }
    List<byte[]> path = new ArrayList<>();
    if (older == 0 || older == size) {
      return path;
    }
    long from = 0;
    long to = size;
    while (to != older) {
      long middle = from + split(to - from);
      if (older <= middle) {
        path.addFirst(root(middle, to));
        to = middle;
      } else {
        path.addFirst(root(from, middle));
        from = middle;
      }
    }
    if (from != 0) {
      path.addFirst(root(from, to));
    }
    return path;
  }

  private byte[] root(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int height = Long.numberOfTrailingZeros(leaves);
      return subtrees.root(height, from >> height);
    }
    long middle = from + split(leaves);
    return MerkleHash.node(root(from, middle), root(middle, to));
  }

  /** The largest power of two below the number of leaves. */
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
