package vn.thongmach.intake.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thongmach.dataplane.source.ves.VesSchema;
import vn.thongmach.dataplane.source.ves.VesVerdict;
import vn.thongmach.intake.IntakeError;

/**
 * VES events, a line each: {@code {"event":{…}}} or what stands in it. Every line is checked by the
 * shipped schema before any is sent.
 */
final class VesLines {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long MICROS_PER_SECOND = 1_000_000L;

  private final VesSchema schema;
  private final LogProblems problems;

  VesLines(VesSchema schema, LogProblems problems) {
    this.schema = schema;
    this.problems = problems;
  }

  ReplayLog read(Path file) throws IOException {
    List<LoggedEvent> events = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(line, number, events);
        }
      }
    }
    events.sort(Comparator.comparing(LoggedEvent::time));
    return new ReplayLog(events, false);
  }

  private void add(String line, int number, List<LoggedEvent> events) {
    try {
      JsonNode read = JSON.readTree(line);
      JsonNode event = read.has("event") ? read.get("event") : read;
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.set("event", event);
      switch (schema.check(JSON.writeValueAsBytes(body), false)) {
        case VesVerdict.Refused refused ->
            problems.add(number, 1, IntakeError.LOG_EVENT, String.join("; ", refused.complaints()));
        case VesVerdict.Accepted _ -> events.add(new LoggedEvent(time(event), number, event));
      }
    } catch (JacksonException e) {
      problems.add(number, 1, IntakeError.LOG_NOT_JSON, String.valueOf(e.getOriginalMessage()));
    }
  }

  private static Instant time(JsonNode event) {
    long micros = event.path("commonEventHeader").path("lastEpochMicrosec").asLong();
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1_000);
  }
}
