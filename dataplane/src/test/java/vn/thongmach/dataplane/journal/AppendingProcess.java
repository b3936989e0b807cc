package vn.thongmach.dataplane.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Appends without end and tells every acknowledged position, one a line, until it is killed. */
final class AppendingProcess {

  private static final int SENDERS = 8;

  private AppendingProcess() {}

  public static void main(String[] arguments) throws IOException {
    Journal journal =
        Journal.open(
            Path.of(arguments[0]), new JournalSettings(100_000, 1L << 30, 0, 30_000, 10_000));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int sender = 0; sender < SENDERS; sender++) {
        threads.submit(() -> appendForEver(journal));
      }
      System.in.transferTo(System.err);
    }
  }

  private static void appendForEver(Journal journal) {
    while (true) {
      String text = Thread.currentThread().threadId() + "-" + System.nanoTime();
      long position = Appends.append(journal, text);
      byte[] line = (position + " " + text + " .\n").getBytes(StandardCharsets.UTF_8);
      System.out.write(line, 0, line.length);
      System.out.flush();
    }
  }
}
