package vn.thongmach.dataplane.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.dataplane.correlation.files.CorrelationFiles;
import vn.thongmach.simulator.storm.OperatorGraph;
import vn.thongmach.simulator.storm.Storm;
import vn.thongmach.simulator.storm.StormStyle;

final class RegionStageTests {

  private static final int FEW_LINES = 150;
  private static final Storm STORM =
      Storm.of(OperatorGraph.named("Abilene"), StormStyle.plain(), 7);

  @TempDir private Path folder;

  @Test
  void theOrderWithinATickDoesNotCount() throws IOException {
    List<List<IncidentRow>> inOrder = run(stage(RegionMemory.NOTHING), ticks(), 0);
    TreeMap<Long, List<OccurrenceRow>> shuffled = ticks();
    shuffled.replaceAll(
        (_, rows) -> {
          List<OccurrenceRow> other = new ArrayList<>(rows);
          Collections.shuffle(other, new Random(3));
          return other;
        });

    assertThat(inOrder.stream().mapToInt(List::size).sum()).isGreaterThan(20);
    assertThat(run(stage(RegionMemory.NOTHING), shuffled, 0)).isEqualTo(inOrder);
  }

  @Test
  void aStageMadeAgainFromItsMemoryAndTheTicksSinceGoesOnAlike() throws IOException {
    TreeMap<Long, List<OccurrenceRow>> ticks = ticks();
    RegionStage first = stage(RegionMemory.NOTHING);
    RegionMemory memory = first.memory();
    int begun = 0;
    int anew = 0;
    List<List<IncidentRow>> told = new ArrayList<>();
    List<Long> times = List.copyOf(ticks.keySet());
    for (int at = 0; at < times.size(); at++) {
      if (at % 40 == 39) {
        RegionStage again = stage(memory);
        List<List<IncidentRow>> since = new ArrayList<>();
        for (int k = begun; k < at; k++) {
          since.add(again.tick(ticks.getOrDefault(times.get(k), List.of()), times.get(k)));
        }
        assertThat(since).isEqualTo(told.subList(begun, at));
      }
      told.add(first.tick(ticks.getOrDefault(times.get(at), List.of()), times.get(at)));
      if (first.memory() != memory) {
        memory = first.memory();
        begun = at + 1;
        anew++;
      }
    }
    assertThat(anew).isGreaterThan(1);
  }

  private RegionStage stage(RegionMemory memory) throws IOException {
    Path inventory = folder.resolve("inventory.csv");
    Files.write(inventory, STORM.inventory());
    return new RegionStage("north", CorrelationFiles.topology(inventory), memory, FEW_LINES);
  }

  private static List<List<IncidentRow>> run(
      RegionStage stage, Map<Long, List<OccurrenceRow>> ticks, int from) {
    List<List<IncidentRow>> told = new ArrayList<>();
    ticks.forEach((tick, rows) -> told.add(stage.tick(rows, tick)));
    return told.subList(from, told.size());
  }

  /** The storm's lines as rows of occurrences, by ticks. */
  private static TreeMap<Long, List<OccurrenceRow>> ticks() {
    Map<String, OccurrenceRow> known = new TreeMap<>();
    TreeMap<Long, List<OccurrenceRow>> ticks = new TreeMap<>();
    for (int i = 0; i < STORM.arrivals().size(); i++) {
      String[] f = STORM.alarms().get(i + 1).split(",", -1);
      long micros = Long.parseLong(f[0]) * 1_000;
      OccurrenceRow before = known.get(f[1]);
      boolean clear = f[4].equals("CLEAR");
      if (before == null && clear) {
        continue;
      }
      OccurrenceRow row =
          new OccurrenceRow(
              f[1],
              "north",
              f[2] + ":" + f[3],
              "",
              before == null ? micros : before.raisedAt(),
              clear ? Long.valueOf(micros) : before == null ? null : before.clearedAt(),
              before == null ? f[4] : before.severity(),
              0,
              i,
              false,
              i);
      known.put(f[1], row);
      ticks
          .computeIfAbsent(RegionStage.tickOf(STORM.arrivals().get(i)), _ -> new ArrayList<>())
          .add(row);
    }
    return ticks;
  }
}
