package vn.thongmach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Warm start: the launcher's command until it returns ready, on a data folder that was used before.
 * Memory: the proportional set size of the application and of every process below it.
 */
final class StartBenchmark {

  private static final int ROUNDS = 5;
  private static final double KIBIBYTES_PER_MEGABYTE = 1000.0 / 1.024;

  private StartBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    List<Double> seconds = new ArrayList<>();
    List<Double> megabytes = new ArrayList<>();
    try (Installation product = Installation.create(checkout)) {
      product.start();
      for (int round = 0; round < ROUNDS; round++) {
        product.stop();
        long from = System.nanoTime();
        product.start();
        seconds.add((System.nanoTime() - from) / 1e9);
        product.get("/api/me", product.token("administrator"));
        megabytes.add(memory(ProcessHandle.of(product.pid()).orElseThrow()));
      }
    }
    figures.median("start", seconds, "s");
    figures.median("memory", megabytes, "MB");
  }

  private static double memory(ProcessHandle application) throws IOException {
    double sum = 0;
    for (ProcessHandle process :
        Stream.concat(Stream.of(application), application.descendants()).toList()) {
      sum += pssKibibytes(process.pid()) / KIBIBYTES_PER_MEGABYTE;
    }
    return sum;
  }

  /** A process that has ended meanwhile uses nothing. */
  private static long pssKibibytes(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
