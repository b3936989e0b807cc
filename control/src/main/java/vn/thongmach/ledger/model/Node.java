package vn.thongmach.ledger.model;

/**
 * Root of the complete subtree over {@code 256^level} leaves from {@code position * 256^level} on.
 */
public record Node(int level, long position, byte[] hash) {

  /** Binary logarithm of the number of nodes of one level below one node of the next. */
  public static final int HEIGHT = 8;

  /** Number of nodes of one level below one node of the next. */
  public static final int WIDTH = 1 << HEIGHT;

  /** Number of the first batch below this node. */
  public long firstBatch() {
    return (position << (HEIGHT * level)) + 1;
  }

  /** Number of the last batch below this node. */
  public long lastBatch() {
    return (position + 1) << (HEIGHT * level);
  }
}
