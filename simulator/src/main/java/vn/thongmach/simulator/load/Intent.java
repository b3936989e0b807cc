package vn.thongmach.simulator.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the operator's leadership resolved, as written in {@code intent.json}. */
final class Intent {

  private Intent() {}

  static JsonNode read() {
    String resource = "/world/intent.json";
    try (InputStream stream =
        Objects.requireNonNull(Intent.class.getResourceAsStream(resource), resource)) {
      return JsonMapper.builder().build().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
