package vn.thongmach.intake;

import vn.thongmach.contracts.Origin;

/**
 * A user of v3 to be registered, of level authPriv.
 *
 * @param name 1 to 32 letters of English, digits, dots, hyphens, underscores
 * @param authenticationPassword a secret, 8 to 255 characters
 * @param privacyPassword a secret, 8 to 255 characters
 * @param origin what its events count as
 */
public record NewSnmpUser(
    String name,
    SnmpAuthentication authentication,
    String authenticationPassword,
    SnmpPrivacy privacy,
    String privacyPassword,
    Origin origin) {

  @Override
  public String toString() {
    return "NewSnmpUser[name=%s, origin=%s]".formatted(name, origin);
  }
}
