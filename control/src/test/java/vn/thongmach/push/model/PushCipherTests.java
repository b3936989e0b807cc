package vn.thongmach.push.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, section 5, and the addresses messages may not go to. */
class PushCipherTests {

  private static final String OUR_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
  private static final String OUR_POINT =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String BROWSER_POINT =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
  private static final String BODY =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
          + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxs"
          + "j_Qulcy4a-fN";

  @Test
  void encryptsTheExampleOfTheStandard() throws Exception {
    KeyPair ours =
        new KeyPair(
            Points.read(bytes(OUR_POINT)),
            KeyFactory.getInstance("EC")
                .generatePrivate(
                    new ECPrivateKeySpec(new BigInteger(1, bytes(OUR_PRIVATE)), Points.curve())));
    byte[] body =
        PushCipher.encrypt(
            "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
            Points.read(bytes(BROWSER_POINT)),
            bytes(AUTH),
            ours,
            bytes(SALT));
    assertThat(Points.text(body)).isEqualTo(BODY);
  }

  @Test
  void refusesPointsOffTheCurve() {
    byte[] point = bytes(BROWSER_POINT);
    point[64] ^= 1;
    assertThatThrownBy(() -> Points.read(point)).isInstanceOf(InvalidKeySpecException.class);
    assertThatThrownBy(() -> Points.read(new byte[65])).isInstanceOf(InvalidKeySpecException.class);
  }

  @Test
  void tellsPublicAddressesFromOthers() throws Exception {
    for (String inside :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "0.1.2.3",
            "100.64.0.1",
            "224.0.0.1",
            "::1",
            "fe80::1",
            "fd00::1",
            "::",
            "::ffff:127.0.0.1")) {
      assertThat(PushEndpoints.isPublic(InetAddress.getByName(inside))).as(inside).isFalse();
    }
    for (String outside : List.of("8.8.8.8", "100.128.0.1", "172.32.0.1", "2001:4860:4860::8888")) {
      assertThat(PushEndpoints.isPublic(InetAddress.getByName(outside))).as(outside).isTrue();
    }
  }

  @Test
  void takesHttpsAloneExceptForListedHosts() {
    PushEndpoints endpoints = new PushEndpoints(List.of("push.noi-bo", "10.0.0.9:8443"));
    assertThat(endpoints.read("https://push.example/1")).isPresent();
    assertThat(endpoints.read("http://push.noi-bo/1")).isPresent();
    assertThat(endpoints.read("https://10.0.0.9:8443/1")).isPresent();
    for (String refused :
        List.of(
            "http://push.example/1",
            "https://a@push.example/1",
            "https://push.example/1#x",
            "https:///1",
            "push.example",
            "ftp://push.noi-bo/1",
            "http://10.0.0.9/1",
            "https://push.example/" + "x".repeat(1_000))) {
      assertThat(endpoints.read(refused)).as(refused).isEmpty();
    }
    assertThat(endpoints.mayReach(java.net.URI.create("https://127.0.0.1/1"))).isFalse();
    assertThat(endpoints.mayReach(java.net.URI.create("https://10.0.0.9:8443/1"))).isTrue();
    assertThat(endpoints.mayReach(java.net.URI.create("https://10.0.0.9/1"))).isFalse();
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
