package vn.thongmach.dataplane.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongmach.dataplane.journal.Appends.all;
import static vn.thongmach.dataplane.journal.Appends.append;
import static vn.thongmach.dataplane.journal.Appends.positions;
import static vn.thongmach.dataplane.journal.Appends.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Whatever the disk does and whenever the power goes: what was acknowledged is there, once. */
@Tag("slow")
class JournalPropertyTests {

  private final List<String> acknowledged = new ArrayList<>();
  private long recorded;
  private int next;

  @Property(tries = 300)
  void holdsWhatWasAcknowledgedInOrderAndOnce(@ForAll long seed) {
    acknowledged.clear();
    recorded = 0;
    next = 0;
    Random random = new Random(seed);
    MemoryFiles disk = new MemoryFiles();
    JournalSettings settings = random.nextBoolean() ? Appends.SMALL : Appends.AHEAD;
    Journal journal = Journal.open(disk, settings, null);
    for (int step = 0; step < 60; step++) {
      switch (random.nextInt(10)) {
        case 0 -> {
          MemoryFiles after = disk.afterPowerCut(random);
          journal.close();
          disk = after;
          journal = Journal.open(disk, settings, null);
          checkAndTakeOver(journal);
        }
        case 1 -> {
          journal.close();
          heal(disk);
          journal = Journal.open(disk, settings, null);
          checkAndTakeOver(journal);
        }
        case 2 -> {
          recorded += random.nextLong(journal.lastPosition() - recorded + 1);
          journal.release(recorded);
        }
        case 3 -> disk.writableBytes = random.nextInt(300);
        case 4 -> disk.failForces = random.nextBoolean();
        case 5 -> disk.failTruncates = random.nextInt(4) == 0;
        default -> tryAppend(journal, random);
      }
      if (random.nextInt(3) == 0) {
        heal(disk);
      }
    }
    heal(disk);
    tryAppend(journal, random);
    assertThat(texts(all(journal, recorded)))
        .isEqualTo(acknowledged.subList((int) recorded, acknowledged.size()));
    journal.close();
  }

  private static void heal(MemoryFiles disk) {
    disk.writableBytes = Long.MAX_VALUE / 2;
    disk.failForces = false;
    disk.failTruncates = false;
  }

  private void tryAppend(Journal journal, Random random) {
    String[] payloads = new String[1 + random.nextInt(3)];
    for (int i = 0; i < payloads.length; i++) {
      payloads[i] = next++ + "-" + "x".repeat(random.nextInt(200));
    }
    try {
      assertThat(append(journal, payloads)).isEqualTo(acknowledged.size() + 1);
      acknowledged.addAll(List.of(payloads));
    } catch (JournalUnavailableException e) {
      assertThat(journal.failure()).contains(e.reason());
    }
  }

  /** After a stop, appends that were refused may be there, but only behind all acknowledged. */
  private void checkAndTakeOver(Journal journal) {
    List<String> found = texts(all(journal, recorded));
    assertThat(positions(all(journal, recorded)))
        .isEqualTo(LongStream.rangeClosed(recorded + 1, journal.lastPosition()).boxed().toList());
    List<String> expected = acknowledged.subList((int) recorded, acknowledged.size());
    assertThat(found).hasSizeGreaterThanOrEqualTo(expected.size()).doesNotHaveDuplicates();
    assertThat(found.subList(0, expected.size())).isEqualTo(expected);
    acknowledged.addAll(found.subList(expected.size(), found.size()));
  }
}
