package vn.thongmach.contracts;

/** What a journal record carries. */
public enum RecordKind {
  /** The raw bytes of one VES event. */
  VES_EVENT,
  /** One SNMP trap or inform: its PDU as BER, with the peer and how it came. */
  SNMP_TRAP,
  /** The inventory changed: aliases must be read again before the records that follow. */
  INVENTORY_CHANGED,
  /** A dated rule changed: it must be read again before the records that follow. */
  RULE_CHANGED
}
