package vn.thongmach.intake;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.NetworkAddress;
import vn.thongmach.contracts.Origin;
import vn.thongmach.intake.file.SecretsFile;
import vn.thongmach.intake.file.StoredSenders;
import vn.thongmach.intake.file.StoredSenders.StoredSender;
import vn.thongmach.intake.file.StoredSenders.StoredUser;
import vn.thongmach.kernel.CodedException;

/**
 * Who may send traps. Communities and passwords must be known in clear to be compared and to derive
 * keys, so they are kept in the data folder's secrets and nowhere else; a running product follows
 * within seconds.
 */
@Service
public class SnmpSenders {

  private static final Pattern USER_NAME = Pattern.compile("[A-Za-z0-9._-]{1,32}");
  private static final Pattern COMMUNITY = Pattern.compile("[\\P{C}&&[^\\p{Z}]]{1,255}");
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 255;

  private final SecretsFile file;
  private final AuditTrail audit;

  SnmpSenders(SecretsFile file, AuditTrail audit) {
    this.file = file;
    this.audit = audit;
  }

  /**
   * Registers a sender of v1 and v2c.
   *
   * @throws CodedException {@code intake.address-malformed}, {@code intake.community-malformed},
   *     {@code intake.sender-known}
   */
  @Transactional
  public void add(Scope by, NewSnmpSender sender) {
    String address = address(sender.address());
    if (!COMMUNITY.matcher(sender.community()).matches()) {
      throw new CodedException(IntakeError.COMMUNITY_MALFORMED);
    }
    UUID id = UUID.randomUUID();
    record(by, "SnmpSenderAdded", "snmp-sender", id, Map.of("address", address), sender.origin());
    file.change(
        stored -> {
          List<StoredSender> senders = new ArrayList<>(stored.senders());
          if (senders.stream()
              .anyMatch(
                  known ->
                      known.address().equals(address)
                          && known.community().equals(sender.community()))) {
            throw new CodedException(IntakeError.SENDER_KNOWN, address);
          }
          senders.add(new StoredSender(id, address, sender.community(), sender.origin()));
          return new StoredSenders(senders, stored.users());
        });
  }

  /**
   * Takes the right to send away from an address, whatever its community.
   *
   * @throws CodedException {@code intake.address-malformed}, {@code intake.sender-unknown}
   */
  @Transactional
  public void remove(Scope by, String text) {
    String address = address(text);
    for (StoredSender sender : file.read().senders()) {
      if (sender.address().equals(address)) {
        record(
            by, "SnmpSenderRemoved", "snmp-sender", sender.id(), Map.of("address", address), null);
      }
    }
    file.change(
        stored -> {
          List<StoredSender> senders = new ArrayList<>(stored.senders());
          if (!senders.removeIf(sender -> sender.address().equals(address))) {
            throw new CodedException(IntakeError.SENDER_UNKNOWN, address);
          }
          return new StoredSenders(senders, stored.users());
        });
  }

  /**
   * Registers a user of v3.
   *
   * @throws CodedException {@code intake.name-malformed}, {@code intake.password-length}, {@code
   *     intake.user-known}
   */
  @Transactional
  public void add(Scope by, NewSnmpUser user) {
    if (!USER_NAME.matcher(user.name()).matches()) {
      throw new CodedException(IntakeError.NAME_MALFORMED, user.name());
    }
    checkPassword(user.authenticationPassword());
    checkPassword(user.privacyPassword());
    UUID id = UUID.randomUUID();
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("name", user.name());
    detail.put("authentication", user.authentication().wireName());
    detail.put("privacy", user.privacy().wireName());
    record(by, "SnmpUserAdded", "snmp-user", id, detail, user.origin());
    file.change(
        stored -> {
          List<StoredUser> users = new ArrayList<>(stored.users());
          if (users.stream().anyMatch(known -> known.name().equals(user.name()))) {
            throw new CodedException(IntakeError.USER_KNOWN, user.name());
          }
          users.add(
              new StoredUser(
                  id,
                  user.name(),
                  user.authentication(),
                  user.authenticationPassword(),
                  user.privacy(),
                  user.privacyPassword(),
                  user.origin()));
          return new StoredSenders(stored.senders(), users);
        });
  }

  /**
   * Takes the right to send away from a user.
   *
   * @throws CodedException {@code intake.user-unknown}
   */
  @Transactional
  public void removeUser(Scope by, String name) {
    for (StoredUser user : file.read().users()) {
      if (user.name().equals(name)) {
        record(by, "SnmpUserRemoved", "snmp-user", user.id(), Map.of("name", name), null);
      }
    }
    file.change(
        stored -> {
          List<StoredUser> users = new ArrayList<>(stored.users());
          if (!users.removeIf(user -> user.name().equals(name))) {
            throw new CodedException(IntakeError.USER_UNKNOWN, name);
          }
          return new StoredSenders(stored.senders(), users);
        });
  }

  private void record(
      Scope by,
      String action,
      String type,
      UUID id,
      Map<String, String> detail,
      @Nullable Origin origin) {
    Map<String, String> recorded = new LinkedHashMap<>(detail);
    if (origin != null) {
      recorded.put("origin", origin.name());
    }
    audit.record(by, action, type, id.toString(), recorded);
  }

  private static String address(String text) {
    try {
      return NetworkAddress.text(InetAddress.ofLiteral(text.strip()));
    } catch (IllegalArgumentException e) {
      throw new CodedException(IntakeError.ADDRESS_MALFORMED, text);
    }
  }

  private static void checkPassword(String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new CodedException(IntakeError.PASSWORD_LENGTH, SHORTEST_PASSWORD, LONGEST_PASSWORD);
    }
  }
}
