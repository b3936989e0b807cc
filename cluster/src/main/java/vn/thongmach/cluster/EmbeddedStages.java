package vn.thongmach.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.dataplane.correlation.files.CorrelationFiles;
import vn.thongmach.dataplane.stage.AlarmPast;
import vn.thongmach.dataplane.stage.AlarmStage;
import vn.thongmach.dataplane.stage.IncidentRow;
import vn.thongmach.dataplane.stage.OccurrenceRow;
import vn.thongmach.dataplane.stage.RegionMemory;
import vn.thongmach.dataplane.stage.RegionStage;
import vn.thongmach.dataplane.state.AlarmImage;
import vn.thongmach.dataplane.state.TimelineEntry;

/** All stages in one process, one after the other, remembering in memory. One thread. */
final class EmbeddedStages {

  /** Rows to write, each once. */
  record Rows(Collection<OccurrenceRow> occurrences, Collection<IncidentRow> incidents) {}

  private final Path inventories;
  private final Map<String, Past> alarms = new HashMap<>();
  private final Map<String, RegionStage> stages = new HashMap<>();
  private final TreeMap<Long, Map<String, List<OccurrenceRow>>> waiting = new TreeMap<>();

  /**
   * @param inventories folder with one inventory file a region
   */
  EmbeddedStages(Path inventories) {
    this.inventories = inventories;
  }

  /** Takes the next records of the journal. */
  Rows take(List<JournalRecord> batch) {
    Map<String, OccurrenceRow> occurrences = new LinkedHashMap<>();
    Map<String, IncidentRow> incidents = new LinkedHashMap<>();
    for (JournalRecord record : batch) {
      tickUntil(record.receivedTime().toEpochMilli(), incidents);
      Claim.of(record).ifPresent(claim -> take(claim, record, occurrences));
    }
    return new Rows(occurrences.values(), incidents.values());
  }

  private void take(Claim claim, JournalRecord record, Map<String, OccurrenceRow> occurrences) {
    long tick = RegionStage.tickOf(record.receivedTime().toEpochMilli());
    for (OccurrenceRow row :
        AlarmStage.take(
            alarms.computeIfAbsent(claim.key(), _ -> new Past()),
            claim.region(),
            claim.key(),
            claim.object(),
            claim.kind(),
            claim.entry())) {
      occurrences.put(row.id(), row);
      due(tick, claim.region()).add(row);
    }
  }

  /** What waits for a tick of a region, which is due from now on. */
  private List<OccurrenceRow> due(long tick, String region) {
    return waiting
        .computeIfAbsent(tick, _ -> new TreeMap<>())
        .computeIfAbsent(region, _ -> new ArrayList<>());
  }

  /** Ticks that lie before this time: nothing more can be received for them. */
  private void tickUntil(long time, Map<String, IncidentRow> incidents) {
    while (!waiting.isEmpty() && waiting.firstKey() < time) {
      Map.Entry<Long, Map<String, List<OccurrenceRow>>> first = waiting.pollFirstEntry();
      long tick = first.getKey();
      first
          .getValue()
          .forEach(
              (region, rows) -> {
                RegionStage stage = stages.computeIfAbsent(region, this::stage);
                stage.tick(rows, tick).forEach(row -> incidents.put(row.id(), row));
                if (!stage.isDone()) {
                  due(tick + RegionStage.TICK_MS, region);
                }
              });
    }
  }

  private RegionStage stage(String region) {
    return new RegionStage(
        region,
        CorrelationFiles.topology(RegionFunction.inventory(inventories, region)),
        RegionMemory.NOTHING);
  }

  private static final class Past implements AlarmPast {

    private final List<TimelineEntry> timeline = new ArrayList<>(2);
    private AlarmImage image = AlarmImage.EMPTY;

    @Override
    public AlarmImage image() {
      return image;
    }

    @Override
    public void keep(AlarmImage image) {
      this.image = image;
    }

    @Override
    public void add(TimelineEntry entry) {
      timeline.add(entry);
    }

    @Override
    public List<TimelineEntry> timeline() {
      return timeline;
    }
  }
}
