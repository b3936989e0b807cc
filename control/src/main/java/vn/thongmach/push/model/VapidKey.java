package vn.thongmach.push.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * By what push services know this installation (RFC 8292): a P-256 key in {@code secrets/push-key}
 * of the data folder, made at the first use. Public point and PKCS #8, a line each, as base64url.
 */
@Component
class VapidKey {

  private static final Duration VALID = Duration.ofHours(12);

  private final Path file;
  private final String contact;
  private final JsonMapper json;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Pair pair;

  VapidKey(
      @Value("${thongmach.data:data}") Path data,
      @Value("${thongmach.push.contact:mailto:quantri@localhost}") String contact,
      JsonMapper json) {
    this.file = data.resolve("secrets").resolve("push-key");
    this.contact = contact;
    this.json = json;
  }

  /** The public point as base64url. */
  String publicPoint() {
    return pair().point();
  }

  /** The header Authorization for a request to the push service of this endpoint. */
  String authorization(URI endpoint, Instant now) throws GeneralSecurityException {
    String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    Map<String, Object> claims =
        Map.of(
            "aud",
            endpoint.getScheme() + "://" + endpoint.getHost() + port,
            "exp",
            now.plus(VALID).getEpochSecond(),
            "sub",
            contact);
    String signed = part(Map.of("typ", "JWT", "alg", "ES256")) + '.' + part(claims);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(pair().secret());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return "vapid t=" + signed + '.' + Points.text(signature.sign()) + ", k=" + pair().point();
  }

  private String part(Map<String, Object> content) {
    return Points.text(json.writeValueAsBytes(content));
  }

  private Pair pair() {
    lock.lock();
    try {
      if (pair == null) {
        pair = readOrMake();
      }
      return pair;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Unusable key in " + file, e);
    } finally {
      lock.unlock();
    }
  }

  /** One process at a time: the first makes the key, the others read it. */
  private Pair readOrMake() throws IOException, GeneralSecurityException {
    Files.createDirectories(file.resolveSibling("."));
    try (FileChannel channel =
            FileChannel.open(
                file.resolveSibling("push-key.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock processes = channel.lock()) {
      if (!processes.isValid()) {
        throw new IOException("The lock of " + file + " was lost");
      }
      if (Files.notExists(file)) {
        make();
      }
    }
    List<String> lines = Files.readAllLines(file);
    byte[] secret = Base64.getUrlDecoder().decode(lines.get(1));
    return new Pair(
        lines.getFirst(),
        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret)));
  }

  private void make() throws IOException, GeneralSecurityException {
    KeyPair made = Points.newPair();
    String text =
        Points.text(Points.written((ECPublicKey) made.getPublic()))
            + '\n'
            + Points.text(made.getPrivate().getEncoded())
            + '\n';
    Path draft = file.resolveSibling("push-key.new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.US_ASCII.encode(text));
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private record Pair(String point, PrivateKey secret) {}
}
