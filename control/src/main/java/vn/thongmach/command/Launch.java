package vn.thongmach.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.thongmach.database.DataStore;

/** What the launcher hands over, as system properties or in the environment. */
final class Launch {

  private static final String DEFAULT_PORT = "8080";

  private Launch() {}

  static DataStore.Settings store() {
    String programs = setting("thongmach.programs", "THONGMACH_PROGRAMS");
    String url = setting("thongmach.database-url", "THONGMACH_DATABASE_URL");
    return new DataStore.Settings(
        data(), url, programs == null ? null : Path.of(programs), version());
  }

  static Path data() {
    String data = setting("thongmach.data", "THONGMACH_DATA");
    return Path.of(data == null ? "data" : data).toAbsolutePath().normalize();
  }

  static int port() {
    String port = setting("server.port", "SERVER_PORT");
    return Integer.parseInt(port == null ? DEFAULT_PORT : port);
  }

  static String address() {
    String address = setting("server.address", "SERVER_ADDRESS");
    return address == null ? "127.0.0.1" : address;
  }

  /** Whether this run only shows the virtual machine what a start needs. */
  static boolean training() {
    return Boolean.getBoolean("thongmach.training");
  }

  static String version() {
    String version = Launch.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static @Nullable String setting(String property, String variable) {
    String value = System.getProperty(property);
    if (value == null || value.isBlank()) {
      value = System.getenv(variable);
    }
    return value == null || value.isBlank() ? null : value;
  }
}
