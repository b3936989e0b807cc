package vn.thongmach.contracts;

import java.net.Inet4Address;
import java.net.InetAddress;

/** IP addresses in the one form in which names and lists hold them. */
public final class NetworkAddress {

  private static final int GROUPS = 8;

  private NetworkAddress() {}

  /** Four decimal numbers, or IPv6 as RFC 5952 writes it; without a zone. */
  public static String text(InetAddress address) {
    return address instanceof Inet4Address ? address.getHostAddress() : ipv6(address.getAddress());
  }

  private static String ipv6(byte[] bytes) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
    }
    int longestAt = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeroes = 0;
      while (i + zeroes < GROUPS && groups[i + zeroes] == 0) {
        zeroes++;
      }
      if (zeroes > longest) {
        longest = zeroes;
        longestAt = i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == longestAt) {
        text.append("::");
        i += longest - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
