package vn.thongmach.ledger;

import java.util.List;

/**
 * Proves that one row stands in the tree that a checkpoint signs; {@link ProofVerifier} checks it
 * without database or network. Hashes are SHA-256, in JSON as base64.
 *
 * @param leafIndex position of the row's batch among the leaves of the tree, from 0
 * @param treeSize number of leaves the checkpoint covers
 * @param batchLeafIndex position of the row among the rows of its batch, from 0
 * @param batchRows number of rows of the batch
 * @param rowHash hash of the row's content
 * @param batchPath RFC 6962 audit path from the row to the root of its batch
 * @param batchEntry text of the batch's entry, whose leaf hash stands in the tree
 * @param treePath RFC 6962 audit path from the batch's leaf to the root of the tree
 * @param checkpoint signed note over the tree
 */
public record Proof(
    long leafIndex,
    long treeSize,
    long batchLeafIndex,
    long batchRows,
    byte[] rowHash,
    List<byte[]> batchPath,
    String batchEntry,
    List<byte[]> treePath,
    String checkpoint) {}
