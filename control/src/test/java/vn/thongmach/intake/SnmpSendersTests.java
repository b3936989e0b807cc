package vn.thongmach.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.intake.file.SecretsFiles;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;

class SnmpSendersTests {

  private static final Scope SCOPE = Scope.system("test");

  @TempDir Path data;
  private final List<String> audited = new ArrayList<>();
  private SnmpSenders senders;

  @BeforeEach
  void begin() {
    senders =
        new SnmpSenders(
            SecretsFiles.in(data),
            (_, action, type, _, detail) -> audited.add(action + " " + type + " " + detail));
  }

  @Test
  void keepsSecretsInAFileForItsOwnerAloneAndOutOfTheAuditTrail() throws Exception {
    senders.add(SCOPE, sender("10.0.0.1", "the-community"));
    senders.add(SCOPE, user("noc", "the-password"));
    Path file = data.resolve("secrets/snmp-senders.json");
    assertThat(Files.readString(file)).contains("the-community", "the-password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(audited)
        .containsExactly(
            "SnmpSenderAdded snmp-sender {address=10.0.0.1, origin=SIMULATED}",
            "SnmpUserAdded snmp-user {name=noc, authentication=SHA-256, privacy=AES-128,"
                + " origin=MEASURED}");
    assertThat(SecretsFiles.in(data).read().toString())
        .doesNotContain("the-community", "the-password");
  }

  @Test
  void takesTheRightToSendAway() {
    senders.add(SCOPE, sender("10.0.0.1", "one"));
    senders.add(SCOPE, sender("10.0.0.1", "two"));
    senders.add(SCOPE, sender("10.0.0.2", "one"));
    senders.add(SCOPE, user("noc", "the-password"));
    senders.remove(SCOPE, "10.0.0.1");
    senders.removeUser(SCOPE, "noc");
    assertThat(SecretsFiles.in(data).read().senders())
        .singleElement()
        .satisfies(sender -> assertThat(sender.address()).isEqualTo("10.0.0.2"));
    assertThat(SecretsFiles.in(data).read().users()).isEmpty();
  }

  @Test
  void tellsWhyItRefuses() throws Exception {
    senders.add(SCOPE, sender("10.0.0.1", "one"));
    senders.add(SCOPE, user("noc", "the-password"));
    refused(() -> senders.add(SCOPE, sender("router.example", "c")), "address-malformed")
        .contains("'router.example' is not an address");
    refused(() -> senders.add(SCOPE, sender("10.0.0.1", "a b")), "community-malformed")
        .contains("1 to 255 visible characters");
    refused(() -> senders.add(SCOPE, sender("::ffff:10.0.0.1", "one")), "sender-known")
        .contains("'10.0.0.1'");
    refused(() -> senders.remove(SCOPE, "10.0.0.9"), "sender-unknown").contains("10.0.0.9");
    refused(() -> senders.add(SCOPE, user("noc", "the-password")), "user-known")
        .contains("remove the user first");
    refused(() -> senders.removeUser(SCOPE, "nobody"), "user-unknown").contains("'nobody'");
    refused(() -> senders.add(SCOPE, user("a b", "the-password")), "name-malformed")
        .contains("'a b'");
    refused(() -> senders.add(SCOPE, user("short", "1234567")), "password-length")
        .contains("8 to 255 characters");
    Files.writeString(data.resolve("secrets/snmp-senders.json"), "{");
    refused(() -> senders.add(SCOPE, sender("10.0.0.3", "c")), "secrets-unreadable")
        .contains("snmp-senders.json");
  }

  private static org.assertj.core.api.AbstractStringAssert<?> refused(
      ThrowingCallable call, String code) {
    List<String> words = new ArrayList<>();
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CodedException.class,
            refusal -> {
              assertThat(refusal.problems().getFirst().code().code()).isEqualTo("intake." + code);
              words.add(new Texts().of(Locale.ENGLISH, refusal.problems().getFirst()));
            });
    return assertThat(words.getFirst());
  }

  private static NewSnmpSender sender(String address, String community) {
    return new NewSnmpSender(address, community, Origin.SIMULATED);
  }

  private static NewSnmpUser user(String name, String password) {
    return new NewSnmpUser(
        name, SnmpAuthentication.SHA_256, password, SnmpPrivacy.AES_128, password, Origin.MEASURED);
  }
}
