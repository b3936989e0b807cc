package vn.thongmach.alarm.recording;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.RecordedEvent;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.source.alert.AlertReader;
import vn.thongmach.dataplane.source.mapping.RuleSet;
import vn.thongmach.dataplane.source.snmp.TrapReader;
import vn.thongmach.dataplane.source.syslog.SyslogReader;
import vn.thongmach.dataplane.source.ves.VesReader;
import vn.thongmach.mapping.MappingVersion;
import vn.thongmach.mapping.Mappings;

/**
 * Reads what an accepted event claims, by its protocol's own reader, and where that needs mapping
 * rules by those in force or, for what is recorded, by those it was recorded by.
 */
@Component
class EventReader {

  private static final Scope SCOPE = Scope.system("recorder");
  private static final int KEPT_VERSIONS = 16;

  private final Mappings mappings;
  private final Map<Integer, RuleSet> known =
      java.util.Collections.synchronizedMap(new RecentMap<>(KEPT_VERSIONS));
  private volatile @Nullable Integer inForce;
  private volatile boolean begun;

  EventReader(Mappings mappings) {
    this.mappings = mappings;
  }

  /** The rules in force are asked for again when next needed. */
  void reset() {
    begun = false;
  }

  /**
   * Reads a record that carries an event, by the rules in force. Total on accepted events.
   *
   * @throws IllegalArgumentException when the record carries none
   */
  SourceEvent read(JournalRecord record) {
    return switch (record.kind()) {
      case ALERT, SYSLOG_MESSAGE, SNMP_TRAP -> read(record, inForce());
      default -> read(record, null);
    };
  }

  /** Reads an event as it was read when it was recorded. */
  SourceEvent read(RecordedEvent event) {
    return read(event.record(), event.mapping());
  }

  private SourceEvent read(JournalRecord record, @Nullable Integer version) {
    return switch (record.kind()) {
      case VES_EVENT -> VesReader.read(record);
      case SNMP_TRAP -> TrapReader.read(record, rules(version), version);
      case ALERT -> AlertReader.read(record, rules(version), version);
      case SYSLOG_MESSAGE -> SyslogReader.read(record, rules(version), version);
      case EVENT_READ_AGAIN, MAPPING_CHANGED, INVENTORY_CHANGED, RULE_CHANGED ->
          throw new IllegalArgumentException(
              "Record %d is no event but %s.".formatted(record.position(), record.kind()));
    };
  }

  private @Nullable Integer inForce() {
    if (!begun) {
      inForce = mappings.inForce(SCOPE).map(MappingVersion::number).orElse(null);
      begun = true;
    }
    return inForce;
  }

  private RuleSet rules(@Nullable Integer version) {
    if (version == null) {
      return RuleSet.NONE;
    }
    RuleSet rules = known.get(version);
    if (rules == null) {
      rules = RuleSet.of(mappings.version(SCOPE, version).rules());
      known.put(version, rules);
    }
    return rules;
  }
}
