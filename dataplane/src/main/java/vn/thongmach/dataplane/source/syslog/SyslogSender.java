package vn.thongmach.dataplane.source.syslog;

import java.util.UUID;
import vn.thongmach.contracts.Origin;

/**
 * Who may send syslog, by address.
 *
 * @param name how its events name their sender
 */
public record SyslogSender(UUID id, String name, Origin origin) {}
