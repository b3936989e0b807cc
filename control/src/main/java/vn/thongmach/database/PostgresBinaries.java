package vn.thongmach.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.thongmach.kernel.CodedException;

/**
 * The programs of PostgreSQL, unpacked once from the class path into a folder that later starts
 * find again. Readable by every user, because the server runs as another one than root.
 */
final class PostgresBinaries {

  /** The release that {@code pom.xml} puts on the class path. */
  static final String VERSION = "18.6.0";

  private static final int OWNER_MAY_EXECUTE = 0100;

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks below the given folder unless that was done before. Safe when several processes do it
   * at once.
   */
  static PostgresBinaries unpackedBelow(Path parent) throws IOException {
    Path folder = parent.resolve("postgres-" + VERSION);
    if (Files.notExists(folder)) {
      Files.createDirectories(parent);
      Path unfinished = Files.createTempDirectory(parent, "postgres-unpacking-");
      unpack(unfinished);
      allowReading(unfinished);
      if (!unfinished.toFile().renameTo(folder.toFile())) {
        delete(unfinished);
      }
    }
    if (Files.notExists(folder.resolve("bin/postgres"))) {
      throw new IOException("no PostgreSQL programs in " + folder);
    }
    return new PostgresBinaries(folder);
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream packed = open();
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("entry outside the folder: " + entry.getName());
        }
        write(tar, entry, target, file);
      }
    }
  }

  private static void write(
      TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path file) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(file, target.resolve(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static void allowReading(Path unfinished) throws IOException {
    try (var paths = Files.walk(unfinished)) {
      for (Path path : paths.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static InputStream open() {
    String architecture = System.getProperty("os.arch");
    String name =
        switch (architecture) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm_64";
          default -> throw new CodedException(DatabaseError.PLATFORM_NOT_SUPPORTED, architecture);
        };
    InputStream packed =
        PostgresBinaries.class.getResourceAsStream("/postgres-linux-" + name + ".txz");
    if (packed == null) {
      throw new CodedException(DatabaseError.PLATFORM_NOT_SUPPORTED, architecture);
    }
    return packed;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (var found = Files.walk(folder)) {
      paths = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
