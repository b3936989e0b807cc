package vn.thongmach.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives an application under test a fresh database and an empty data folder. */
public final class FreshData
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase database = TestDatabase.fresh();
    Path data = temporaryFolder();
    TestPropertyValues.of("thongmach.database-url=" + database.url(), "thongmach.data=" + data)
        .applyTo(context);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(data.toFile())));
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("thongmach-data-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
