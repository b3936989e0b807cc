/**
 * Tamper evidence: a Merkle tree as in RFC 6962 over the batches of all append-only tables, its
 * signed checkpoints (C2SP signed note) and the proofs that lead from one row to a checkpoint.
 * Nouns: Batch, Leaf, Checkpoint, Proof. Proved by {@code LedgerModuleTests} and {@code
 * MerkleTreePropertyTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package vn.thongmach.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
