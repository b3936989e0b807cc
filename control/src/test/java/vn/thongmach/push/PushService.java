package vn.thongmach.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A push service with one browser behind it, on loopback: it takes what is sent, checks who signed
 * it and opens it by its own reading of RFC 8188, 8291 and 8292, with HMAC alone.
 */
final class PushService implements AutoCloseable {

  private final HttpServer server;
  private final KeyPair browser;
  private final byte[] auth = "sixteen bytes...".getBytes(StandardCharsets.US_ASCII);
  private final BlockingQueue<Message> taken = new LinkedBlockingQueue<>();
  private volatile int status = 201;

  PushService() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    browser = generator.generateKeyPair();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  record Message(String path, Map<String, String> headers, byte[] body) {}

  void answerWith(int next) {
    status = next;
  }

  String endpoint(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  String publicKey() {
    return text(written((ECPublicKey) browser.getPublic()));
  }

  String auth() {
    return text(auth);
  }

  /** The next message, or null after so many seconds. */
  Message next(int seconds) throws InterruptedException {
    return taken.poll(seconds, TimeUnit.SECONDS);
  }

  /** The message in clear. */
  String open(Message message) throws GeneralSecurityException {
    ByteBuffer body = ByteBuffer.wrap(message.body());
    byte[] salt = new byte[16];
    body.get(salt);
    body.getInt();
    byte[] sender = new byte[body.get() & 0xFF];
    body.get(sender);
    byte[] box = new byte[body.remaining()];
    body.get(box);
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(browser.getPrivate());
    agreement.doPhase(read(sender), true);
    byte[] mine = written((ECPublicKey) browser.getPublic());
    byte[] pseudo = mac(auth, agreement.generateSecret());
    byte[] common = mac(pseudo, join(bytes("WebPush: info\0"), mine, sender, new byte[] {1}));
    byte[] root = mac(salt, common);
    byte[] key = Arrays.copyOf(mac(root, bytes("Content-Encoding: aes128gcm\0\u0001")), 16);
    byte[] nonce = Arrays.copyOf(mac(root, bytes("Content-Encoding: nonce\0\u0001")), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    byte[] clear = cipher.doFinal(box);
    int end = clear.length - 1;
    while (clear[end] == 0) {
      end--;
    }
    if (clear[end] != 2) {
      throw new GeneralSecurityException("Not the last record");
    }
    return new String(clear, 0, end, StandardCharsets.UTF_8);
  }

  /** The claims of a message, once its signature is found right under this key. */
  static String claims(Message message, String publicKey) throws GeneralSecurityException {
    String header = message.headers().get("authorization");
    String token = header.replaceFirst("^vapid t=([^,]+), k=.*$", "$1");
    if (!header.endsWith(", k=" + publicKey)) {
      throw new GeneralSecurityException("Another key: " + header);
    }
    String[] parts = token.split("\\.", -1);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(read(Base64.getUrlDecoder().decode(publicKey)));
    signature.update(bytes(parts[0] + '.' + parts[1]));
    if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
      throw new GeneralSecurityException("Wrong signature");
    }
    return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Map<String, String> headers = new java.util.HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    int answer = status;
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
    taken.add(new Message(exchange.getRequestURI().getPath(), headers, body));
  }

  private static PublicKey read(byte[] point) throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    ECPoint place = new ECPoint(new BigInteger(1, point, 1, 32), new BigInteger(1, point, 33, 32));
    return KeyFactory.getInstance("EC")
        .generatePublic(
            new ECPublicKeySpec(place, parameters.getParameterSpec(ECParameterSpec.class)));
  }

  private static byte[] written(ECPublicKey key) {
    byte[] all = key.getEncoded();
    return Arrays.copyOfRange(all, all.length - 65, all.length);
  }

  private static byte[] mac(byte[] key, byte[] content) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(content);
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer whole =
        ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(whole::put);
    return whole.array();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
