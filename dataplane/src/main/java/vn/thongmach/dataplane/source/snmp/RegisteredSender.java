package vn.thongmach.dataplane.source.snmp;

import java.util.UUID;
import vn.thongmach.contracts.Origin;

/**
 * Who may send traps.
 *
 * @param id given once, when it was registered
 * @param name for people
 * @param origin what its events count as
 */
public record RegisteredSender(UUID id, String name, Origin origin) {}
