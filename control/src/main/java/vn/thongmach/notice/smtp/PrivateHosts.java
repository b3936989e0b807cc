package vn.thongmach.notice.smtp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thongmach.notice.model.MailSender.HostState;

/**
 * Which hosts letters may be handed to: public ones, and of those inside the operator's network
 * only what whoever runs the product lists in {@code thongmach.mail-private-hosts}, so that an
 * administrator cannot have the server call its neighbours.
 */
@Component
class PrivateHosts {

  private static final int UNIQUE_LOCAL = 0xFC;
  private static final int UNIQUE_LOCAL_MASK = 0xFE;
  private static final int SHARED_FIRST = 100;
  private static final int SHARED_SECOND = 64;
  private static final int SHARED_MASK = 0xC0;

  private final Set<String> listed;

  PrivateHosts(@Value("${thongmach.mail-private-hosts:}") String listed) {
    this.listed =
        Arrays.stream(listed.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  HostState check(String host) {
    try {
      InetAddress[] addresses = InetAddress.getAllByName(host);
      return listed.contains(host.toLowerCase(Locale.ROOT))
              || Arrays.stream(addresses).noneMatch(PrivateHosts::isPrivate)
          ? HostState.USABLE
          : HostState.PRIVATE;
    } catch (UnknownHostException e) {
      return HostState.UNKNOWN;
    }
  }

  private static boolean isPrivate(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isUniqueLocal(address)
        || isShared(address);
  }

  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address
        && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
  }

  /** 100.64.0.0/10, between an operator and its customers. */
  private static boolean isShared(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4
        && bytes[0] == SHARED_FIRST
        && (bytes[1] & SHARED_MASK) == SHARED_SECOND;
  }
}
