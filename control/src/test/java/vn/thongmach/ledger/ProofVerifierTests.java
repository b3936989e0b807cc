package vn.thongmach.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.thongmach.ledger.ProofVerifier.OpenedCheckpoint;
import vn.thongmach.ledger.ProofVerifier.Reason;
import vn.thongmach.ledger.ProofVerifier.Rejected;
import vn.thongmach.ledger.model.CheckpointKey;
import vn.thongmach.ledger.model.MerkleHash;

class ProofVerifierTests {

  /** Key and note of the documentation of Go's package {@code note}, the reference code. */
  private static final String GO_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String GO_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private final CheckpointKey key = CheckpointKey.generate(new SecureRandom());
  private final ProofVerifier verifier = ProofVerifier.of(key.verifierKey());
  private final byte[] root = MerkleHash.leaf(new byte[] {1});

  @Test
  void opensWhatTheKeyHasSigned() throws Rejected {
    OpenedCheckpoint opened = verifier.open(key.sign(42, root));
    assertThat(opened.origin()).isEqualTo(key.name());
    assertThat(opened.size()).isEqualTo(42);
    assertThat(opened.root()).isEqualTo(root);
  }

  @Test
  void acceptsTheSignatureOfTheReferenceCode() {
    // The signature is right, the text is no checkpoint: only that is complained about.
    Rejected rejected = rejected(ProofVerifier.of(GO_KEY), GO_NOTE);
    assertThat(rejected.reason()).isEqualTo(Reason.MALFORMED);
    assertThat(rejected).hasMessage("no origin, size and root");
    assertThat(
            rejected(ProofVerifier.of(GO_KEY), GO_NOTE.replace("the answer", "an answer")).reason())
        .isEqualTo(Reason.WRONG_SIGNATURE);
  }

  @Test
  void readsAKeyAgain() {
    CheckpointKey read = CheckpointKey.parse(key.secret() + "\n");
    assertThat(read.verifierKey()).isEqualTo(key.verifierKey());
    assertThat(read.sign(1, root)).isEqualTo(key.sign(1, root));
  }

  @Test
  void readsTheKeyOfTheReferenceCode() {
    CheckpointKey read =
        CheckpointKey.parse(
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    assertThat(read.verifierKey()).isEqualTo(GO_KEY);
  }

  @Test
  void refusesKeysThatDoNotFitTheirHash() {
    String broken = key.secret().replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+");
    assertThatIllegalArgumentException().isThrownBy(() -> CheckpointKey.parse(broken));
    assertThatIllegalArgumentException().isThrownBy(() -> CheckpointKey.parse("nothing"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ProofVerifier.of(
                    key.verifierKey().replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+")));
    assertThatIllegalArgumentException().isThrownBy(() -> ProofVerifier.of("nothing"));
  }

  @Test
  void refusesAnotherKey() {
    CheckpointKey other = CheckpointKey.generate(new SecureRandom());
    assertThat(rejected(verifier, other.sign(42, root)).reason()).isEqualTo(Reason.OTHER_KEY);
  }

  @Test
  void refusesAnotherKeyUnderTheSameName() {
    byte[] seed = new byte[33];
    seed[0] = 1;
    String forged = other(seed).sign(42, root).replace("thongmach/forged", key.name());
    assertThat(rejected(verifier, forged).reason()).isEqualTo(Reason.OTHER_KEY);
  }

  @Test
  void refusesEveryAlteredCharacterOfTheText() {
    String note = key.sign(42, root);
    int text = note.indexOf("\n\n");
    for (int i = 0; i < text; i++) {
      StringBuilder altered = new StringBuilder(note);
      altered.setCharAt(i, altered.charAt(i) == '1' ? '2' : '1');
      assertThat(rejected(verifier, altered.toString())).as("character %d", i).isNotNull();
    }
  }

  @Test
  void acceptsTheSignaturesOfWitnessesBesideOurs() throws Rejected {
    CheckpointKey witness = CheckpointKey.generate(new SecureRandom());
    String note = key.sign(42, root);
    String cosignature = witness.sign(42, root).lines().reduce((a, b) -> b).orElseThrow();
    assertThat(verifier.open(note + cosignature + "\n").size()).isEqualTo(42);
  }

  @Test
  void refusesWhatIsNoNote() {
    for (String text :
        new String[] {"", "\n\n", "a\n1\nb\n", "a\n1\nb\n\n— x\n", "a\n\n— x y!\n"}) {
      assertThat(rejected(verifier, text)).as(text).isNotNull();
    }
  }

  @Test
  void staysAFileToTakeAlong() throws Exception {
    Path source =
        Path.of(System.getProperty("repository.root", ".."))
            .resolve("control/src/main/java/vn/thongmach/ledger/ProofVerifier.java");
    assertThat(Files.readAllLines(source)).hasSizeLessThanOrEqualTo(300);
    assertThat(Files.readString(source)).doesNotContain("import vn.", "import org.", "java.sql");
  }

  private static CheckpointKey other(byte[] tagged) {
    // The key's own hash is not known beforehand: read it from the complaint-free notation.
    String name = "thongmach/forged";
    byte[] seed = java.util.Arrays.copyOfRange(tagged, 1, 33);
    byte[] publicKey =
        new org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters(seed, 0)
            .generatePublicKey()
            .getEncoded();
    byte[] content = new byte[name.length() + 2 + publicKey.length];
    System.arraycopy(name.getBytes(StandardCharsets.UTF_8), 0, content, 0, name.length());
    content[name.length()] = '\n';
    content[name.length() + 1] = 1;
    System.arraycopy(publicKey, 0, content, name.length() + 2, publicKey.length);
    try {
      byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(content);
      String hex = java.util.HexFormat.of().formatHex(hash, 0, 4);
      return CheckpointKey.parse(
          "PRIVATE+KEY+" + name + "+" + hex + "+" + Base64.getEncoder().encodeToString(tagged));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rejected rejected(ProofVerifier verifier, String note) {
    return catchThrowableOfType(Rejected.class, () -> verifier.open(note));
  }
}
