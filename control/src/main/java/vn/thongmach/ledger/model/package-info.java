/**
 * Merkle trees of RFC 6962, batches with their entries, checkpoints and their keys, in plain Java.
 * Internal to the ledger. Proved by {@code MerkleTreeTests} and {@code MerkleTreePropertyTests}.
 */
@NullMarked
package vn.thongmach.ledger.model;

import org.jspecify.annotations.NullMarked;
