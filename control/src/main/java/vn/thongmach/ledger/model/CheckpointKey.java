package vn.thongmach.ledger.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** The Ed25519 key that signs checkpoints, in the notations of C2SP signed-note. */
public final class CheckpointKey {

  private static final byte ED25519 = 1;
  private static final int SEED_BYTES = 32;
  private static final int HASH_BYTES = 4;
  private static final String PRIVATE = "PRIVATE+KEY+";

  private final String name;
  private final byte[] seed;
  private final byte[] publicKey;

  private CheckpointKey(String name, byte[] seed) {
    this.name = name;
    this.seed = seed.clone();
    this.publicKey = new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded();
  }

  /** A new key for a new installation, which gets its name here. */
  public static CheckpointKey generate(SecureRandom random) {
    byte[] installation = new byte[SEED_BYTES / 4];
    random.nextBytes(installation);
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    return new CheckpointKey("thongmach/" + HexFormat.of().formatHex(installation), seed);
  }

  /**
   * Reads {@code PRIVATE+KEY+<name>+<hash>+<base64 of algorithm and seed>}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static CheckpointKey parse(String text) {
    String[] parts = text.strip().split("\\+", 5);
    if (parts.length != 5 || !text.startsWith(PRIVATE) || parts[2].isEmpty()) {
      throw new IllegalArgumentException("Not a private key of a signed note");
    }
    byte[] key = Base64.getDecoder().decode(parts[4]);
    if (key.length != SEED_BYTES + 1 || key[0] != ED25519) {
      throw new IllegalArgumentException("Not an Ed25519 key");
    }
    CheckpointKey parsed = new CheckpointKey(parts[2], Arrays.copyOfRange(key, 1, key.length));
    if (!HexFormat.of().formatHex(parsed.hash()).equals(parts[3])) {
      throw new IllegalArgumentException("The key does not fit its own hash");
    }
    return parsed;
  }

  /** The secret text that {@link #parse} reads. */
  public String secret() {
    return PRIVATE + name + "+" + HexFormat.of().formatHex(hash()) + "+" + tagged(seed);
  }

  /** {@code <name>+<hash>+<base64 of algorithm and public key>}. */
  public String verifierKey() {
    return name + "+" + HexFormat.of().formatHex(hash()) + "+" + tagged(publicKey);
  }

  /** Name of the installation: origin of its checkpoints. */
  public String name() {
    return name;
  }

  /** The signed note over a checkpoint of this installation. */
  public String sign(long size, byte[] root) {
    String text = new Checkpoint(name, size, root).text();
    byte[] signature = signature(text.getBytes(StandardCharsets.UTF_8));
    byte[] line = Arrays.copyOf(hash(), HASH_BYTES + signature.length);
    System.arraycopy(signature, 0, line, HASH_BYTES, signature.length);
    return text + "\n— " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
  }

  @Override
  public String toString() {
    return verifierKey();
  }

  private byte[] signature(byte[] text) {
    try {
      PrivateKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime since 15 has Ed25519", e);
    }
  }

  private byte[] hash() {
    MessageDigest digest = MerkleHash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(publicKey), HASH_BYTES);
  }

  private static String tagged(byte[] key) {
    byte[] bytes = new byte[key.length + 1];
    bytes[0] = ED25519;
    System.arraycopy(key, 0, bytes, 1, key.length);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
