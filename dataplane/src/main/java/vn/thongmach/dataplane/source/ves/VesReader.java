package vn.thongmach.dataplane.source.ves;

import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.SourceEvent;

/** Reads what an accepted VES event claims. */
public final class VesReader {

  private VesReader() {}

  /**
   * Reads a record of kind {@code VES_EVENT}. Total on accepted events: text that a database cannot
   * hold is replaced, times and sequences beyond range are clamped; {@code raw} stays exact.
   *
   * @throws IllegalArgumentException when the payload is not an accepted VES event
   */
  public static SourceEvent read(JournalRecord record) {
    throw new UnsupportedOperationException(record.toString());
  }
}
