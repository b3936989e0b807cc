package vn.thongmach.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import vn.thongmach.ledger.ProofVerifier.OpenedCheckpoint;
import vn.thongmach.ledger.ProofVerifier.Rejected;
import vn.thongmach.ledger.model.Batch;
import vn.thongmach.ledger.model.CheckpointKey;
import vn.thongmach.ledger.model.Frontier;
import vn.thongmach.ledger.model.MerkleHash;
import vn.thongmach.ledger.model.MerkleTree;
import vn.thongmach.ledger.model.Node;
import vn.thongmach.ledger.model.NodeStack;

/** Laws of the tree and of its proofs; generation and verification follow different texts. */
@Tag("slow")
class MerkleTreePropertyTests {

  private static final CheckpointKey KEY = CheckpointKey.generate(new SecureRandom());
  private static final ProofVerifier VERIFIER = ProofVerifier.of(KEY.verifierKey());

  @Property
  void everyTreeIsConsistentWithEachOfItsPrefixes(
      @ForAll @IntRange(min = 0, max = 300) int size, @ForAll @IntRange(max = 300) int cut)
      throws Rejected {
    int older = size == 0 ? 0 : cut % (size + 1);
    List<byte[]> leaves = leaves(size);
    ProofVerifier.verifyConsistency(
        opened(leaves.subList(0, older)),
        opened(leaves),
        MerkleTree.over(leaves).consistency(older));
  }

  @Property
  void anAlteredLeafOfThePrefixIsInconsistent(
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @IntRange(max = 200) int cut,
      @ForAll @IntRange(max = 200) int at) {
    int older = 1 + cut % size;
    List<byte[]> altered = new ArrayList<>(leaves(size));
    altered.set(at % older, MerkleHash.leaf("altered".getBytes(StandardCharsets.UTF_8)));
    OpenedCheckpoint promised = opened(leaves(older));
    assertThat(
            catchThrowableOfType(
                Rejected.class,
                () ->
                    ProofVerifier.verifyConsistency(
                        promised, opened(altered), MerkleTree.over(altered).consistency(older))))
        .isNotNull();
  }

  @Property(tries = 300)
  void everyRowIsProvedAndNoOtherInItsPlace(
      @ForAll @IntRange(min = 1, max = 60) int batches,
      @ForAll @IntRange(min = 1, max = 60) int rows,
      @ForAll @IntRange(max = 60) int batchAt,
      @ForAll @IntRange(max = 60) int rowAt)
      throws Rejected {
    Proof proof = proof(batches, rows, batchAt % batches, rowAt % rows);
    assertThat(VERIFIER.verify(proof).size()).isEqualTo(batches);
    for (Proof forged : forged(proof)) {
      assertThat(catchThrowableOfType(Rejected.class, () -> VERIFIER.verify(forged)))
          .as(forged.toString())
          .isNotNull();
    }
  }

  @Property(tries = 20)
  void nodesAreTheRootsOfTheirLeaves(@ForAll @IntRange(max = 1200) int size) {
    NodeStack stack = new NodeStack();
    List<Node> nodes = new ArrayList<>();
    List<byte[]> leaves = leaves(size);
    leaves.forEach(leaf -> nodes.addAll(stack.add(leaf)));
    assertThat(nodes).hasSize(size / Node.WIDTH);
    for (Node node : nodes) {
      List<byte[]> below = leaves.subList((int) node.firstBatch() - 1, (int) node.lastBatch());
      assertThat(node.level()).isEqualTo(1);
      assertThat(node.hash()).isEqualTo(Frontier.rootOf(below));
    }
  }

  private static List<Proof> forged(Proof proof) {
    byte[] otherHash = MerkleHash.leaf(new byte[] {9});
    List<Proof> forged = new ArrayList<>();
    forged.add(
        with(proof, proof.leafIndex(), proof.batchLeafIndex(), otherHash, proof.batchEntry()));
    forged.add(
        with(
            proof,
            proof.leafIndex() + 1,
            proof.batchLeafIndex(),
            proof.rowHash(),
            proof.batchEntry()));
    forged.add(
        with(
            proof,
            proof.leafIndex(),
            proof.batchLeafIndex() + 1,
            proof.rowHash(),
            proof.batchEntry()));
    forged.add(
        with(
            proof,
            proof.leafIndex(),
            proof.batchLeafIndex(),
            proof.rowHash(),
            proof.batchEntry().replace("event ", "other ")));
    return forged;
  }

  private static Proof with(Proof proof, long leaf, long row, byte[] hash, String entry) {
    return new Proof(
        leaf,
        proof.treeSize(),
        row,
        proof.batchRows(),
        hash,
        proof.batchPath(),
        entry,
        proof.treePath(),
        proof.checkpoint());
  }

  private static Proof proof(int batches, int rows, int batchAt, int rowAt) {
    List<byte[]> rowHashes = leaves(rows);
    List<byte[]> rowLeaves = rowHashes.stream().map(MerkleHash::leaf).toList();
    String entry =
        Batch.entry(
            batchAt + 1,
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1),
            Batch.lines(new TreeMap<>(java.util.Map.of("event", (long) rows))),
            Frontier.rootOf(rowLeaves));
    List<byte[]> leaves = new ArrayList<>(leaves(batches));
    leaves.set(batchAt, Batch.leafHash(entry));
    MerkleTree tree = MerkleTree.over(leaves);
    return new Proof(
        batchAt,
        batches,
        rowAt,
        rows,
        rowHashes.get(rowAt),
        MerkleTree.over(rowLeaves).inclusion(rowAt),
        entry,
        tree.inclusion(batchAt),
        KEY.sign(batches, tree.root()));
  }

  private static OpenedCheckpoint opened(List<byte[]> leaves) {
    return new OpenedCheckpoint("test", leaves.size(), Frontier.rootOf(leaves));
  }

  private static List<byte[]> leaves(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> MerkleHash.leaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }
}
