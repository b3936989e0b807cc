package vn.thongmach.alarm.recording;

import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.source.snmp.TrapReader;
import vn.thongmach.dataplane.source.ves.VesReader;

/** Reads what an accepted event claims, by its protocol's own reader. */
final class EventReader {

  private EventReader() {}

  /**
   * Reads a record that carries an event. Total on accepted events.
   *
   * @throws IllegalArgumentException when the record carries none
   */
  static SourceEvent read(JournalRecord record) {
    return switch (record.kind()) {
      case VES_EVENT -> VesReader.read(record);
      case SNMP_TRAP -> TrapReader.read(record);
      case INVENTORY_CHANGED, RULE_CHANGED ->
          throw new IllegalArgumentException(
              "Record %d is no event but %s.".formatted(record.position(), record.kind()));
    };
  }
}
