package vn.thongmach.intake;

import vn.thongmach.contracts.Origin;

/**
 * A sender of v1 and v2c to be registered.
 *
 * @param address IPv4 or IPv6, in numbers
 * @param community a secret, 1 to 255 printable characters
 * @param origin what its events count as
 */
public record NewSnmpSender(String address, String community, Origin origin) {

  @Override
  public String toString() {
    return "NewSnmpSender[address=%s, origin=%s]".formatted(address, origin);
  }
}
