package vn.thongmach.contracts;

/** What a journal record carries. */
public enum RecordKind {
  /** The raw bytes of one VES event. */
  VES_EVENT,
  /** One SNMP trap or inform: its PDU as BER, with the peer and how it came. */
  SNMP_TRAP,
  /** The exact bytes of one alert of Alertmanager. */
  ALERT,
  /** One syslog message, with the peer, how and when it came. */
  SYSLOG_MESSAGE,
  /** An event that no rule took is to be read again: its id in decimal. */
  EVENT_READ_AGAIN,
  /** The mapping rules changed: they must be read again before the records that follow. */
  MAPPING_CHANGED,
  /** The inventory changed: aliases must be read again before the records that follow. */
  INVENTORY_CHANGED,
  /** A dated rule changed: it must be read again before the records that follow. */
  RULE_CHANGED
}
