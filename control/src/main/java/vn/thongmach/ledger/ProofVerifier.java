package vn.thongmach.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Verifies checkpoints and proofs of a ledger by its verifier key alone, without database or
 * network. Stands by itself on purpose: one file to read and to take along. Follows C2SP
 * signed-note and tlog-checkpoint, and RFC 9162, sections 2.1.3.2 and 2.1.4.2. Immutable.
 */
public final class ProofVerifier {

  private static final byte ED25519 = 1;
  private static final int HASH_BYTES = 4;
  private static final byte[] X509_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] keyHash;
  private final PublicKey key;

  private ProofVerifier(String name, byte[] keyHash, PublicKey key) {
    this.name = name;
    this.keyHash = keyHash;
    this.key = key;
  }

  /** What stands against a checkpoint or a proof. */
  public enum Reason {
    MALFORMED,
    OTHER_KEY,
    WRONG_SIGNATURE,
    NOT_INCLUDED,
    NOT_CONSISTENT
  }

  /** The checkpoint or proof does not hold. */
  public static final class Rejected extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Rejected(Reason reason, String detail) {
      super(detail);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }

  /**
   * A checkpoint whose signature has been verified.
   *
   * @param size number of leaves of the tree
   * @param root SHA-256 root over them
   */
  public record OpenedCheckpoint(String origin, long size, byte[] root) {}

  /**
   * Reads a verifier key {@code <name>+<hash>+<base64>}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ProofVerifier of(String verifierKey) {
    String[] parts = verifierKey.strip().split("\\+", 3);
    byte[] tagged = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (tagged.length != 33 || tagged[0] != ED25519) {
      throw new IllegalArgumentException("Not an Ed25519 verifier key of a signed note");
    }
    byte[] hash =
        Arrays.copyOf(sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), tagged), 4);
    if (!HexFormat.of().formatHex(hash).equals(parts[1])) {
      throw new IllegalArgumentException("The verifier key does not fit its own hash");
    }
    byte[] encoded = Arrays.copyOf(X509_ED25519, X509_ED25519.length + 32);
    System.arraycopy(tagged, 1, encoded, X509_ED25519.length, 32);
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      return new ProofVerifier(parts[0], hash, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not an Ed25519 verifier key of a signed note", e);
    }
  }

  /** Verifies the signature of a signed note and reads the checkpoint in it. */
  public OpenedCheckpoint open(String note) throws Rejected {
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n")) {
      throw new Rejected(Reason.MALFORMED, "no text, empty line and signatures");
    }
    String text = note.substring(0, blank + 1);
    verifySignature(text, note.substring(blank + 2).lines().toList());
    String[] lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new Rejected(Reason.MALFORMED, "no origin, size and root");
    }
    if (!lines[0].equals(name)) {
      throw new Rejected(Reason.OTHER_KEY, "origin " + lines[0] + ", expected " + name);
    }
    byte[] root = decode(lines[2]);
    if (root.length != 32) {
      throw new Rejected(Reason.MALFORMED, "the root has not 32 bytes");
    }
    return new OpenedCheckpoint(lines[0], Long.parseLong(lines[1]), root);
  }

  /** Verifies that the row of this hash stands in the tree whose checkpoint the proof carries. */
  public OpenedCheckpoint verify(Proof proof) throws Rejected {
    OpenedCheckpoint checkpoint = open(proof.checkpoint());
    if (checkpoint.size() != proof.treeSize()) {
      throw new Rejected(Reason.NOT_INCLUDED, "the checkpoint covers another number of batches");
    }
    byte[] batchRoot =
        rootFromPath(
            leafHash(proof.rowHash()),
            proof.batchLeafIndex(),
            proof.batchRows(),
            proof.batchPath());
    verifyEntry(proof, batchRoot);
    byte[] leaf = leafHash(proof.batchEntry().getBytes(StandardCharsets.UTF_8));
    byte[] root = rootFromPath(leaf, proof.leafIndex(), proof.treeSize(), proof.treePath());
    if (!MessageDigest.isEqual(root, checkpoint.root())) {
      throw new Rejected(Reason.NOT_INCLUDED, "the batch does not lead to the signed root");
    }
    return checkpoint;
  }

  /** Verifies that the older tree is a prefix of the newer one: nothing altered, nothing cut. */
  public static void verifyConsistency(
      OpenedCheckpoint older, OpenedCheckpoint newer, List<byte[]> path) throws Rejected {
    if (older.size() > newer.size()) {
      throw new Rejected(Reason.NOT_CONSISTENT, "the newer tree is smaller");
    }
    if (older.size() == 0 || older.size() == newer.size()) {
      boolean same = older.size() == 0 || MessageDigest.isEqual(older.root(), newer.root());
      if (!path.isEmpty() || !same) {
        throw new Rejected(Reason.NOT_CONSISTENT, "the roots do not follow from each other");
      }
      return;
    }
    List<byte[]> nodes = new ArrayList<>(path);
    if (Long.bitCount(older.size()) == 1) {
      nodes.addFirst(older.root());
    }
    int unshared = Long.numberOfTrailingZeros(older.size());
    long first = (older.size() - 1) >> unshared;
    long second = (newer.size() - 1) >> unshared;
    if (nodes.isEmpty()) {
      throw new Rejected(Reason.NOT_CONSISTENT, "the path is empty");
    }
    byte[] olderRoot = nodes.getFirst();
    byte[] newerRoot = nodes.getFirst();
    for (byte[] node : nodes.subList(1, nodes.size())) {
      if (second == 0) {
        throw new Rejected(Reason.NOT_CONSISTENT, "the path is too long");
      }
      if ((first & 1) == 1 || first == second) {
        olderRoot = nodeHash(node, olderRoot);
        newerRoot = nodeHash(node, newerRoot);
        while (first != 0 && (first & 1) == 0) {
          first >>= 1;
          second >>= 1;
        }
      } else {
        newerRoot = nodeHash(newerRoot, node);
      }
      first >>= 1;
      second >>= 1;
    }
    if (second != 0
        || !MessageDigest.isEqual(olderRoot, older.root())
        || !MessageDigest.isEqual(newerRoot, newer.root())) {
      throw new Rejected(Reason.NOT_CONSISTENT, "the roots do not follow from each other");
    }
  }

  private void verifySignature(String text, List<String> lines) throws Rejected {
    List<String> others = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" ", -1);
      byte[] bytes = parts.length == 3 && parts[0].equals("—") ? decode(parts[2]) : new byte[0];
      if (bytes.length <= HASH_BYTES) {
        throw new Rejected(Reason.MALFORMED, "a signature line is malformed");
      }
      byte[] hash = Arrays.copyOf(bytes, HASH_BYTES);
      if (!parts[1].equals(name) || !Arrays.equals(hash, keyHash)) {
        others.add(parts[1] + "+" + HexFormat.of().formatHex(hash));
        continue;
      }
      if (!signs(text, Arrays.copyOfRange(bytes, HASH_BYTES, bytes.length))) {
        throw new Rejected(Reason.WRONG_SIGNATURE, "the signature does not fit the text");
      }
      return;
    }
    String ours = name + "+" + HexFormat.of().formatHex(keyHash);
    throw new Rejected(
        Reason.OTHER_KEY, "signed by " + String.join(", ", others) + ", expected " + ours);
  }

  private boolean signs(String text, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(bytes);
    } catch (GeneralSecurityException e) {
      return false; // a signature of the wrong form verifies nothing
    }
  }

  /** The entry must be about this batch, and must hold the root that the row leads to. */
  private static void verifyEntry(Proof proof, byte[] batchRoot) throws Rejected {
    String[] lines = proof.batchEntry().split("\n", -1);
    if (lines.length < 6 || !lines[0].equals("thongmach batch v1")) {
      throw new Rejected(Reason.MALFORMED, "no entry of a batch");
    }
    if (!lines[1].equals(Long.toString(proof.leafIndex() + 1))) {
      throw new Rejected(Reason.NOT_INCLUDED, "the entry is about another batch");
    }
    if (!MessageDigest.isEqual(decode(lines[lines.length - 2]), batchRoot)) {
      throw new Rejected(Reason.NOT_INCLUDED, "the row does not lead to the root of its batch");
    }
  }

  private static byte[] rootFromPath(byte[] leaf, long index, long size, List<byte[]> path)
      throws Rejected {
    if (index < 0 || index >= size) {
      throw new Rejected(Reason.NOT_INCLUDED, "the position lies outside the tree");
    }
    long position = index;
    long last = size - 1;
    byte[] root = leaf;
    for (byte[] node : path) {
      if (last == 0) {
        throw new Rejected(Reason.NOT_INCLUDED, "the path is too long");
      }
      if ((position & 1) == 1 || position == last) {
        root = nodeHash(node, root);
        while (position != 0 && (position & 1) == 0) {
          position >>= 1;
          last >>= 1;
        }
      } else {
        root = nodeHash(root, node);
      }
      position >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      throw new Rejected(Reason.NOT_INCLUDED, "the path is too short");
    }
    return root;
  }

  private static byte[] decode(String base64) throws Rejected {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Rejected(Reason.MALFORMED, "not base64: " + e.getMessage());
    }
  }

  private static byte[] leafHash(byte[] content) {
    return sha256(new byte[] {0}, content);
  }

  private static byte[] nodeHash(byte[] left, byte[] right) {
    return sha256(new byte[] {1}, left, right);
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
