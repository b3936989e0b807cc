package vn.thongmach.dataplane.correlation.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import vn.thongmach.dataplane.correlation.Incident;

/** Writes {@code incidents.json}, whole or not at all. */
final class IncidentsFile {

  private IncidentsFile() {}

  static void write(Path path, List<Incident> incidents, Locale language) throws IOException {
    Path whole = path.toAbsolutePath();
    Path folder = whole.getParent();
    Path unfinished =
        Files.createTempFile(folder == null ? Path.of(".") : folder, ".incidents", ".json");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished);
          JsonGenerator json = new JsonFactory().createGenerator(out)) {
        write(json, incidents, new Reasons(language));
      }
      move(unfinished, whole);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          from, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(JsonGenerator json, List<Incident> incidents, Reasons reasons)
      throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    json.setPrettyPrinter(printer);
    json.writeStartArray();
    for (Incident incident : incidents) {
      json.writeStartObject();
      json.writeStringField("id", incident.id());
      json.writeStringField("root", incident.root());
      json.writeArrayFieldStart("candidates");
      for (Incident.Candidate candidate : incident.candidates()) {
        json.writeStartObject();
        json.writeStringField("object", candidate.object());
        json.writeNumberField("score", candidate.score());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("alarms");
      for (String alarm : incident.alarms()) {
        json.writeString(alarm);
      }
      json.writeEndArray();
      json.writeNumberField("first", incident.first());
      json.writeNumberField("last", incident.last());
      json.writeStringField("reason", reasons.of(incident));
      if (incident.unplaced()) {
        json.writeBooleanField("unplaced", true);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
