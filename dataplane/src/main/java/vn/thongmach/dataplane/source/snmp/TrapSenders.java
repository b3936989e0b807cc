package vn.thongmach.dataplane.source.snmp;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All who may send traps, as registered at one moment. Immutable. */
public final class TrapSenders {

  /** Nobody. */
  public static final TrapSenders NONE = new TrapSenders(List.of(), List.of());

  private final Map<InetAddress, List<Community>> communities = new HashMap<>();
  private final Map<String, User> users = new HashMap<>();

  public TrapSenders(List<Community> communities, List<User> users) {
    for (Community community : communities) {
      this.communities.computeIfAbsent(community.address(), _ -> new ArrayList<>(1)).add(community);
    }
    for (User user : users) {
      this.users.put(user.name(), user);
    }
  }

  /** Who sends v1 and v2c from this address with this community. */
  Optional<RegisteredSender> sender(InetAddress address, byte[] community) {
    for (Community known : communities.getOrDefault(address, List.of())) {
      if (MessageDigest.isEqual(known.community().getBytes(StandardCharsets.UTF_8), community)) {
        return Optional.of(known.sender());
      }
    }
    return Optional.empty();
  }

  /** Who is the v3 user of this name. */
  Optional<RegisteredSender> user(byte[] name) {
    return Optional.ofNullable(users.get(new String(name, StandardCharsets.UTF_8)))
        .map(User::sender);
  }

  List<User> users() {
    return List.copyOf(users.values());
  }

  /** A v1 or v2c sender; the community is a secret. */
  public record Community(InetAddress address, String community, RegisteredSender sender) {
    @Override
    public String toString() {
      return "Community[address=%s, sender=%s]".formatted(address, sender);
    }
  }

  /** A v3 user of level authPriv; the passwords are secrets. */
  public record User(
      String name,
      Authentication authentication,
      String authenticationPassword,
      Privacy privacy,
      String privacyPassword,
      RegisteredSender sender) {
    @Override
    public String toString() {
      return "User[name=%s, sender=%s]".formatted(name, sender);
    }
  }
}
