package vn.thongmach.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;

/** Who may send syslog, by address; a running product follows within seconds. */
public interface SyslogSenders {

  List<SyslogSenderRow> list(Scope scope);

  /**
   * Allows an address.
   *
   * @param origin what its events count as; null for MEASURED
   * @throws vn.thongmach.kernel.CodedException {@code intake.address-malformed}, {@code
   *     intake.syslog-sender-known}
   */
  SyslogSenderRow add(Scope by, @Nullable String address, @Nullable Origin origin);

  /**
   * Takes the right away.
   *
   * @throws vn.thongmach.kernel.CodedException {@code intake.syslog-sender-unknown}
   */
  void remove(Scope by, UUID id);

  /**
   * An address that may send.
   *
   * @param address as {@code NetworkAddress} writes it
   */
  record SyslogSenderRow(UUID id, String address, Origin origin, Instant addedAt, String addedBy) {}
}
