package vn.thongmach.dataplane.source.mapping;

/** Protocols whose messages are mapped by rules. */
public enum MessageProtocol {
  ALERTMANAGER,
  SYSLOG,
  SNMP
}
