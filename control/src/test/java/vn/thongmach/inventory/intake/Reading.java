package vn.thongmach.inventory.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thongmach.inventory.ImportFormat;
import vn.thongmach.inventory.model.FileObject;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.inventory.model.InventoryFile;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Texts;

/** Reads files for tests. */
final class Reading {

  private static final Texts TEXTS = new Texts();

  private Reading() {}

  static InventoryFile graphml(byte[] file, FileProblems problems) {
    return GraphmlReader.read(new ByteArrayInputStream(file), problems);
  }

  /** A faultless GraphML file. */
  static InventoryFile graphml(byte[] file) {
    FileProblems problems = new FileProblems();
    InventoryFile read = graphml(file, problems);
    problems.throwIfAny();
    return read;
  }

  static InventoryFile graphml(String file) {
    return graphml(file.getBytes(StandardCharsets.UTF_8));
  }

  static InventoryFile table(byte[] file, FileProblems problems) {
    try {
      return ObjectTableReader.read(new ByteArrayInputStream(file), problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A faultless table. */
  static InventoryFile table(String file) {
    FileProblems problems = new FileProblems();
    InventoryFile read = table(file.getBytes(StandardCharsets.UTF_8), problems);
    problems.throwIfAny();
    return read;
  }

  static Map<String, FileObject> byLocalName(InventoryFile file) {
    return file.objects().stream()
        .collect(Collectors.toMap(FileObject::localName, object -> object));
  }

  static List<Problem> problems(ImportFormat format, byte[] file) {
    FileProblems problems = new FileProblems();
    if (format == ImportFormat.GRAPHML) {
      graphml(file, problems);
    } else {
      table(file, problems);
    }
    try {
      problems.throwIfAny();
      return List.of();
    } catch (CodedException e) {
      return e.problems();
    }
  }

  /** Problems as {@code line:column code text} in English. */
  static List<String> complaints(ImportFormat format, String file) {
    return problems(format, file.getBytes(StandardCharsets.UTF_8)).stream()
        .map(
            problem ->
                problem.line()
                    + ":"
                    + problem.column()
                    + " "
                    + problem.code().code()
                    + " "
                    + TEXTS.of(Locale.ENGLISH, problem))
        .toList();
  }
}
