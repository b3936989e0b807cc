package vn.thongmach.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.thongmach.ledger.file.LeafFile;
import vn.thongmach.ledger.model.Frontier;

/**
 * Roots that signed checkpoints vouch for, by the number of leaves they cover.
 *
 * @param rootBySize the roots; size 0 says nothing and is left out
 */
record Marks(NavigableMap<Long, byte[]> rootBySize) {

  static Marks none() {
    return new Marks(new TreeMap<>());
  }

  void add(ProofVerifier.OpenedCheckpoint checkpoint) {
    if (checkpoint.size() > 0) {
      rootBySize.put(checkpoint.size(), checkpoint.root());
    }
  }

  /** Number of batches the largest checkpoint covers. */
  long covered() {
    return rootBySize.isEmpty() ? 0 : rootBySize.lastKey();
  }

  /** Whether the tree is the one a checkpoint of this size vouches for; empty without one. */
  Optional<Boolean> confirms(Frontier tree) {
    return Optional.ofNullable(rootBySize.get(tree.size()))
        .map(root -> Arrays.equals(root, tree.root()));
  }

  /** How many of the first leaves on file the checkpoints prove to be as they were. */
  long proved(LeafFile file, long onFile) {
    long proved = 0;
    Map.Entry<Long, byte[]> last = rootBySize.floorEntry(onFile);
    if (last == null) {
      return 0;
    }
    Frontier tree = new Frontier();
    try (LeafFile.Reader reader = file.read()) {
      while (tree.size() < last.getKey()) {
        Optional<byte[]> leaf = reader.next();
        if (leaf.isEmpty()) {
          return proved;
        }
        tree.add(leaf.get());
        if (confirms(tree).orElse(false)) {
          proved = tree.size();
        }
      }
    }
    return proved;
  }
}
