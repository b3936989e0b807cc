package vn.thongmach.dataplane.correlation.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.thongmach.dataplane.correlation.Correlator;
import vn.thongmach.dataplane.correlation.Incident;
import vn.thongmach.dataplane.topology.Topology;

/** Correlates alarms of a file over an inventory of a file. */
public final class CorrelationFiles {

  /**
   * What came of it.
   *
   * @param problems all that is wrong with the files; when there are any, nothing was written
   */
  public record Outcome(
      List<FileProblem> problems, int objects, long lines, List<Incident> incidents) {}

  private CorrelationFiles() {}

  /**
   * Reads an inventory file alone.
   *
   * @throws IllegalArgumentException when something is wrong with it, naming all of it
   */
  public static Topology topology(Path inventory) {
    FileProblems problems = new FileProblems();
    Topology topology = InventoryFile.read(inventory, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.all().toString());
    }
    return topology;
  }

  /**
   * Reads both files and writes the incidents.
   *
   * @param language of the reasons: Vietnamese or English
   * @throws IOException when the result cannot be written; then there is none
   */
  public static Outcome correlate(Path inventory, Path alarms, Path out, Locale language)
      throws IOException {
    FileProblems problems = new FileProblems();
    Topology topology = InventoryFile.read(inventory, problems);
    Correlator correlator = new Correlator(topology);
    long[] lines = {0};
    AlarmFile.read(
        alarms,
        problems,
        line -> {
          lines[0]++;
          correlator.hear(line);
        });
    if (!problems.isEmpty()) {
      return new Outcome(problems.all(), topology.size(), lines[0], List.of());
    }
    correlator.settle();
    IncidentsFile.write(out, correlator.incidents(), language);
    return new Outcome(List.of(), topology.size(), lines[0], correlator.incidents());
  }
}
