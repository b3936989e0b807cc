package vn.thongmach.database;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongmach.database.Refusals.refused;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.testing.TestDatabase;

class DataFolderTests {

  @TempDir Path temporary;

  @Test
  void makesItsPartsClosedToOthers() throws IOException {
    DataFolder folder = new DataFolder(temporary.resolve("data"));
    assertThat(folder.inUseBefore()).isFalse();
    try (FileChannel lock = folder.take().orElseThrow()) {
      assertThat(lock.isOpen()).isTrue();
      assertThat(folder.inUseBefore()).isTrue();
      assertThat(Files.readString(folder.path().resolve("VERSION")))
          .isEqualTo("thongmach-data 1\n");
      for (Path part : List.of(folder.secrets(), folder.journal(), folder.ledger(), folder.log())) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
            .isEqualTo("rwx------");
      }
    }
  }

  @Test
  void keepsTheInstallationItWasGiven() throws IOException {
    DataFolder folder = new DataFolder(temporary.resolve("data"));
    folder.take().orElseThrow().close();
    UUID installation = folder.installation();
    folder.take().orElseThrow().close();
    assertThat(folder.installation()).isEqualTo(installation);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.path().resolve("installation"))))
        .isEqualTo("rw-------");
    Files.writeString(folder.path().resolve("installation"), "letter");
    refused(folder::installation, DatabaseError.FOLDER_FOREIGN, "not of Thông Mạch");
  }

  @Test
  void forgetsNoGivenDatabaseThatIsAwayForATime() throws Exception {
    Path data = temporary.resolve("data");
    String away = "postgresql://somebody:secret@127.0.0.1:1/away";
    new DataFolder(data).take().orElseThrow().close();
    new RunFile(0, null, "1", away, true).write(data);
    try (DataStore store = DataStore.serve(settings(data, null), lost -> {})) {
      refused(store::address, DatabaseError.NOT_REACHED, "No PostgreSQL answers");
    }
    assertThat(RunFile.read(data).orElseThrow().databaseUrl()).isEqualTo(away);
  }

  @Test
  void belongsToOneAtATime() throws Exception {
    DataFolder folder = new DataFolder(temporary);
    try (FileChannel lock = folder.take().orElseThrow()) {
      assertThat(lock.isOpen()).isTrue();
      assertThat(folder.take()).isEmpty();
      new RunFile(ProcessHandle.current().pid(), null, "1", null, false).write(temporary);
      refused(
          () -> DataStore.serve(settings(temporary, null), lost -> {}),
          DatabaseError.FOLDER_IN_USE,
          "is in use by a running Thông Mạch");
    }
    folder.take().orElseThrow().close();
  }

  @Test
  void refusesFoldersThatAreNotItsOwn() throws IOException {
    Files.writeString(temporary.resolve("thesis.odt"), "");
    refused(
        () -> new DataFolder(temporary).take(),
        DatabaseError.FOLDER_FOREIGN,
        "holds files that are not of Thông Mạch");
    assertThat(temporary.toFile().list()).containsExactly("thesis.odt");
  }

  @Test
  void refusesFoldersOfNewerOrUnknownReleases() throws IOException {
    Files.writeString(temporary.resolve("VERSION"), "thongmach-data 2\n");
    refused(
        () -> new DataFolder(temporary).take(),
        DatabaseError.FOLDER_NEWER,
        "was written by a newer Thông Mạch (version 2, this one knows 1)");
    Files.writeString(temporary.resolve("VERSION"), "something else");
    refused(() -> new DataFolder(temporary).take(), DatabaseError.FOLDER_FOREIGN, "not of");
  }

  @Test
  void refusesPathsThatCannotBeFolders() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    refused(
        () -> new DataFolder(file).take(), DatabaseError.FOLDER_UNWRITABLE, "cannot be written");
    refused(
        () -> new DataFolder(file.resolve("below")).take(),
        DatabaseError.FOLDER_UNWRITABLE,
        "cannot be written");
  }

  @Test
  void tellsAFullDisk() {
    var full = new FileSystemException("lock", null, "No space left on device");
    refused(
        () -> {
          throw new DataFolder(temporary).refusal(full);
        },
        DatabaseError.DISK_FULL,
        "The disk is full");
    refused(
        () -> {
          throw PostgresFolder.failure("FATAL:  could not write: No space left on device");
        },
        DatabaseError.DISK_FULL,
        "The disk is full");
  }

  @Test
  void remembersADatabaseGivenByAddress() throws Exception {
    Path data = temporary.resolve("data");
    try (TestDatabase database = TestDatabase.fresh()) {
      try (DataStore store = DataStore.serve(settings(data, database.url()), lost -> {})) {
        store.announce("http://127.0.0.1:1");
        assertThat(RunFile.read(data).orElseThrow().url()).isEqualTo("http://127.0.0.1:1");
        try (DataStore joined = DataStore.join(settings(data, null))) {
          assertThat(joined.address().uri()).isEqualTo(database.url());
        }
      }
      assertThat(RunFile.read(data).orElseThrow().alive()).isFalse();
      try (DataStore store = DataStore.serve(settings(data, null), lost -> {})) {
        assertThat(store.address().uri()).isEqualTo(database.url());
      }
    }
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("run.json"))))
        .isEqualTo("rw-------");
  }

  private static DataStore.Settings settings(Path data, String url) {
    return new DataStore.Settings(data, url, TestDatabase.programs(), "1");
  }
}
