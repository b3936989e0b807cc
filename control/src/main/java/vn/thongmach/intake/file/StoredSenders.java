package vn.thongmach.intake.file;

import java.net.InetAddress;
import java.util.List;
import java.util.UUID;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.source.snmp.Authentication;
import vn.thongmach.dataplane.source.snmp.Privacy;
import vn.thongmach.dataplane.source.snmp.RegisteredSender;
import vn.thongmach.dataplane.source.snmp.TrapSenders;
import vn.thongmach.intake.SnmpAuthentication;
import vn.thongmach.intake.SnmpPrivacy;

/** Senders and users as they stand in the file, with their secrets. */
public record StoredSenders(List<StoredSender> senders, List<StoredUser> users) {

  /** Nobody. */
  public static final StoredSenders NONE = new StoredSenders(List.of(), List.of());

  public StoredSenders {
    senders = List.copyOf(senders);
    users = List.copyOf(users);
  }

  /** A sender of v1 and v2c. */
  public record StoredSender(UUID id, String address, String community, Origin origin) {
    @Override
    public String toString() {
      return "StoredSender[address=%s]".formatted(address);
    }
  }

  /** A user of v3. */
  public record StoredUser(
      UUID id,
      String name,
      SnmpAuthentication authentication,
      String authenticationPassword,
      SnmpPrivacy privacy,
      String privacyPassword,
      Origin origin) {
    @Override
    public String toString() {
      return "StoredUser[name=%s]".formatted(name);
    }
  }

  /** In the form in which the listener wants them. */
  public TrapSenders asTrapSenders() {
    return new TrapSenders(
        senders.stream()
            .map(
                sender ->
                    new TrapSenders.Community(
                        InetAddress.ofLiteral(sender.address()),
                        sender.community(),
                        new RegisteredSender(
                            sender.id(), "snmp:" + sender.address(), sender.origin())))
            .toList(),
        users.stream()
            .map(
                user ->
                    new TrapSenders.User(
                        user.name(),
                        Authentication.valueOf(user.authentication().name()),
                        user.authenticationPassword(),
                        Privacy.valueOf(user.privacy().name()),
                        user.privacyPassword(),
                        new RegisteredSender(user.id(), "snmp:" + user.name(), user.origin())))
            .toList());
  }
}
