package vn.thongmach.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.dataplane.source.snmp.EngineIdentity;
import vn.thongmach.kernel.CodedException;

class EngineFileTests {

  @TempDir Path data;

  @Test
  void keepsItsIdAndCountsEveryStart() {
    EngineIdentity first = at("2026-11-25T00:00:00Z").start();
    EngineIdentity second = at("2026-11-25T00:00:00Z").start();
    assertThat(second.engineId()).isEqualTo(first.engineId());
    assertThat(second.boots()).isEqualTo(first.boots() + 1);
  }

  @Test
  void countsHigherAfterAnOlderFolderWasRestored() throws Exception {
    at("2026-11-25T00:00:00Z").start();
    byte[] backup = Files.readAllBytes(data.resolve("secrets/snmp-engine"));
    int last = 0;
    for (int i = 0; i < 100; i++) {
      last = at("2026-11-25T00:00:00Z").start().boots();
    }
    Files.write(data.resolve("secrets/snmp-engine"), backup);
    assertThat(at("2026-11-25T02:00:00Z").start().boots()).isGreaterThan(last);
  }

  @Test
  void refusesAFileThatWasSpoilt() throws Exception {
    at("2026-11-25T00:00:00Z").start();
    Files.writeString(data.resolve("secrets/snmp-engine"), "nothing");
    assertThatThrownBy(() -> at("2026-11-25T00:00:00Z").start()).isInstanceOf(CodedException.class);
  }

  private EngineFile at(String time) {
    return new EngineFile(data, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
  }
}
