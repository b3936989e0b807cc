package vn.thongmach.alarm.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.alarm.model.AlarmState;
import vn.thongmach.alarm.model.RecorderPosition;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.alarm.model.TouchedTime;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.measure.MeasureTouched;

/** What a batch did, to be remembered and told once it is committed. One thread. */
final class Outcome {

  private RecorderPosition position;
  private final Map<UUID, AlarmState> states = new HashMap<>();
  private final Map<UUID, AlarmRow> rows = new LinkedHashMap<>();
  private final List<Touch> touches = new ArrayList<>();
  private final List<SpanRow> spans = new ArrayList<>();
  private final Set<UUID> refolded = new HashSet<>();
  private boolean inventoryChanged;
  private final List<JournalRecord> ruleChanges = new ArrayList<>();

  Outcome(RecorderPosition position) {
    this.position = position;
  }

  /**
   * Time of an object in which its outages may have changed.
   *
   * @param kind what caused it
   * @param event journal position of the last record that caused it
   * @param receivedTime when that was accepted
   */
  record Touch(
      UUID object, TouchedTime time, MeasureTouched.Kind kind, long event, Instant receivedTime) {}

  RecorderPosition position() {
    return position;
  }

  void moveTo(RecorderPosition next) {
    position = next;
  }

  /** States of alarms as left by this batch, by alarm key. */
  Map<UUID, AlarmState> states() {
    return states;
  }

  /** Occurrences written, each as left by this batch. */
  Map<UUID, AlarmRow> rows() {
    return rows;
  }

  List<Touch> touches() {
    return touches;
  }

  /** Spans written by events that came in order, oldest first. */
  List<SpanRow> spans() {
    return spans;
  }

  /** Objects whose spans were written anew altogether. */
  Set<UUID> refolded() {
    return refolded;
  }

  void inventoryHasChanged() {
    inventoryChanged = true;
  }

  boolean inventoryChanged() {
    return inventoryChanged;
  }

  void ruleHasChanged(JournalRecord record) {
    ruleChanges.add(record);
  }

  /** Changes of rules, as they stand in the journal. */
  List<JournalRecord> ruleChanges() {
    return ruleChanges;
  }
}
