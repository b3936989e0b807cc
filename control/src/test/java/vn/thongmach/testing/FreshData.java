package vn.thongmach.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.thongmach.database.DataStore;
import vn.thongmach.database.DataStoreInitializer;

/** Gives an application under test a fresh database and an empty data folder. */
public final class FreshData implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    Path data = temporaryFolder();
    TestPropertyValues.of(
            "thongmach.data=" + data,
            "thongmach.snmp-port=" + freePort(),
            "thongmach.syslog-port=" + freePort(),
            "thongmach.push.hosts=127.0.0.1",
            "thongmach.push.look-every=PT0.3S")
        .applyTo(context);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(data.toFile())));
    new DataStoreInitializer(open(data, TestDatabase.fresh().url())).initialize(context);
  }

  private static DataStore open(Path data, String url) {
    try {
      return DataStore.serve(
          new DataStore.Settings(data, url, TestDatabase.programs(), "test"),
          lost -> {
            throw new IllegalStateException(lost);
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A UDP port that was free a moment ago. */
  private static int freePort() {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("thongmach-data-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
