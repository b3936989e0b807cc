package vn.thongmach.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeafFileTests {

  @TempDir private Path data;
  private LeafFile file;
  private long sealed;
  private byte salt;

  @BeforeEach
  void open() {
    file = new LeafFile(new LedgerFolder(data));
  }

  @Test
  void hasNoLeavesWithoutAFile() {
    assertThat(file.size()).isZero();
    try (LeafFile.Reader reader = file.read()) {
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void appendsManyLeavesInOrder() {
    sealed = 5000; // more than one buffer
    assertThat(catchUp(10)).isEmpty();
    assertThat(file.size()).isEqualTo(5000);
    try (LeafFile.Reader reader = file.read()) {
      for (long number = 1; number <= 5000; number++) {
        assertThat(reader.next()).hasValue(leaf(number));
      }
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void comparesOnlyTheLastLeavesAskedFor() {
    sealed = 10;
    catchUp(1);
    salt = 1;
    assertThat(catchUp(1)).hasValue(10);
    assertThat(catchUp(4)).hasValue(7);
    assertThat(catchUp(1000)).hasValue(1);
  }

  @Test
  void tellsWhenTheDatabaseHasFewerBatches() {
    sealed = 10;
    catchUp(1);
    sealed = 8;
    assertThat(catchUp(5)).hasValue(9);
    assertThat(file.size()).isEqualTo(10);
  }

  @Test
  void cutsATornLeaf() throws Exception {
    sealed = 3;
    catchUp(1);
    Path leaves = data.resolve("ledger/leaves");
    byte[] whole = Files.readAllBytes(leaves);
    Files.write(leaves, Arrays.copyOf(whole, 70));
    assertThat(file.size()).isEqualTo(2);
    assertThat(catchUp(100)).isEmpty();
    assertThat(leaves).hasBinaryContent(whole);
  }

  @Test
  void reportsAFolderItCannotWrite() throws Exception {
    Files.writeString(data.resolve("ledger"), "in the way");
    assertThatThrownBy(() -> catchUp(1)).isInstanceOf(UncheckedIOException.class);
  }

  private OptionalLong catchUp(long compared) {
    return file.catchUp(
        () -> sealed,
        (first, last, each) -> {
          for (long number = first; number <= last; number++) {
            each.accept(leaf(number));
          }
        },
        compared);
  }

  private byte[] leaf(long number) {
    byte[] leaf = new byte[32];
    leaf[0] = (byte) number;
    leaf[1] = (byte) (number >> 8);
    leaf[2] = salt;
    return leaf;
  }
}
