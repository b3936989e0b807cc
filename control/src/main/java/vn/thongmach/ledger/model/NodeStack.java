package vn.thongmach.ledger.model;

import java.util.ArrayList;
import java.util.List;

/** Computes the nodes of all levels anew while leaves pass by. Not safe for several threads. */
public final class NodeStack {

  private final List<List<byte[]>> levels = new ArrayList<>();
  private long size;

  /**
   * Appends a leaf.
   *
   * @return the nodes that are complete with it, lowest level first
   */
  public List<Node> add(byte[] leafHash) {
    size++;
    List<Node> complete = new ArrayList<>();
    byte[] hash = leafHash;
    for (int level = 0; ; level++) {
      if (levels.size() == level) {
        levels.add(new ArrayList<>(Node.WIDTH));
      }
      List<byte[]> row = levels.get(level);
      row.add(hash);
      if (row.size() < Node.WIDTH) {
        return complete;
      }
      hash = Frontier.rootOf(row);
      row.clear();
      complete.add(new Node(level + 1, (size >> (Node.HEIGHT * (level + 1))) - 1, hash));
    }
  }
}
