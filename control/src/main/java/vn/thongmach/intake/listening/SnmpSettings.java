package vn.thongmach.intake.listening;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where traps are received: {@code thongmach.snmp-port} (0 switches the listener off, nothing means
 * 1162) and {@code thongmach.snmp-address}, by default that of the web server.
 */
@Component
final class SnmpSettings {

  private static final int USUAL_PORT = 1162;

  private final String portAsked;
  private final String address;

  SnmpSettings(
      @Value("${thongmach.snmp-port:}") String portAsked,
      @Value("${thongmach.snmp-address:${server.address:127.0.0.1}}") String address) {
    this.portAsked = portAsked;
    this.address = address;
  }

  String address() {
    return address;
  }

  int port() {
    return isPortAsked() ? Integer.parseInt(portAsked) : USUAL_PORT;
  }

  /** Whether somebody asked for this very port. */
  boolean isPortAsked() {
    return !portAsked.isBlank();
  }

  boolean isOff() {
    return port() == 0;
  }
}
