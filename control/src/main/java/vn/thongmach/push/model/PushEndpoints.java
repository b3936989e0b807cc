package vn.thongmach.push.model;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * To which addresses messages may go. Browsers tell the address, so anybody can tell any: it must
 * be https on a public address, or a host the operator has listed.
 */
@Component
class PushEndpoints {

  static final int LONGEST = 1_000;

  private static final int CARRIER_FIRST = 100;
  private static final int CARRIER_SECOND = 64;
  private static final int CARRIER_MASK = 0xC0;
  private static final int UNIQUE_LOCAL = 0xFC;
  private static final int UNIQUE_LOCAL_MASK = 0xFE;

  private final Set<String> listed;

  PushEndpoints(@Value("${thongmach.push.hosts:}") List<String> listed) {
    this.listed =
        listed.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The address, where its form permits it at all. */
  Optional<URI> read(String text) {
    try {
      URI endpoint = new URI(text);
      boolean whole =
          text.length() <= LONGEST
              && endpoint.getHost() != null
              && endpoint.getUserInfo() == null
              && endpoint.getFragment() == null;
      if (!whole) {
        return Optional.empty();
      }
      boolean web = "https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme());
      boolean permitted = isListed(endpoint) ? web : "https".equals(endpoint.getScheme());
      return permitted ? Optional.of(endpoint) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether every address behind its name is a public one, or the operator has listed it. */
  boolean mayReach(URI endpoint) {
    if (isListed(endpoint)) {
      return true;
    }
    try {
      InetAddress[] addresses = InetAddress.getAllByName(endpoint.getHost());
      return addresses.length > 0 && Arrays.stream(addresses).allMatch(PushEndpoints::isPublic);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private boolean isListed(URI endpoint) {
    String host = endpoint.getHost().toLowerCase(Locale.ROOT);
    return listed.contains(host) || listed.contains(host + ':' + endpoint.getPort());
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address _ ->
          bytes[0] != 0
              && !(bytes[0] == CARRIER_FIRST && (bytes[1] & CARRIER_MASK) == CARRIER_SECOND);
      case Inet6Address six ->
          (bytes[0] & UNIQUE_LOCAL_MASK) != UNIQUE_LOCAL && !six.isIPv4CompatibleAddress();
      default -> false;
    };
  }
}
