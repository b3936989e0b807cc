package vn.thongmach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs commands on files as they are typed, in a folder of their own that is removed at the end.
 */
final class FileCommands implements AutoCloseable {

  private static final long MOST_SECONDS = 240;

  private final Path folder;

  FileCommands() throws IOException {
    folder = Files.createTempDirectory("thongmach-files");
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** How many seconds a program took from its start to its end. */
  double seconds(Path program, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(words));
    Path log = file("log");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroy();
      throw new IOException(command + " takes longer than " + MOST_SECONDS + " s");
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(command + " ended with " + Files.readString(log));
    }
    return seconds;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
