package vn.thongmach.dataplane.correlation.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import vn.thongmach.dataplane.correlation.files.FileProblem.Kind;
import vn.thongmach.dataplane.topology.Topology;

/**
 * Reads {@code inventory.csv} into a topology. An object may stand on several lines; its ends count
 * on the first. What is mentioned but has no line of its own is an object too.
 */
final class InventoryFile {

  private static final List<String> HEADER =
      List.of("type", "id", "parentType", "parentId", "aType", "aId", "zType", "zId");
  private static final long MOST_LINES = 20_000_000;
  private static final int TYPE = 0;
  private static final int PARENT = 2;
  private static final int A = 4;
  private static final int Z = 6;

  private final String file;
  private final FileProblems problems;
  private final Topology topology = new Topology();
  private final BitSet defined = new BitSet();

  private InventoryFile(String file, FileProblems problems) {
    this.file = file;
    this.problems = problems;
  }

  static Topology read(Path path, FileProblems problems) {
    InventoryFile inventory = new InventoryFile(path.toString(), problems);
    CsvLines.read(path, HEADER, MOST_LINES, problems, inventory::line);
    return inventory.topology;
  }

  private void line(long number, CsvRecord fields) {
    boolean good = isWhole(number, fields, TYPE, true);
    good &= isWhole(number, fields, PARENT, false);
    good &= isWhole(number, fields, A, false);
    good &= isWhole(number, fields, Z, false);
    if (!good) {
      return;
    }
    int object = object(fields, TYPE);
    if (!fields.getField(PARENT).isBlank()) {
      topology.addParent(object, object(fields, PARENT));
    }
    if (!defined.get(object)) {
      defined.set(object);
      for (int end : new int[] {A, Z}) {
        if (!fields.getField(end).isBlank()) {
          topology.addEnd(object, object(fields, end));
        }
      }
    }
  }

  private int object(CsvRecord fields, int at) {
    return topology.object(fields.getField(at).strip(), fields.getField(at + 1).strip());
  }

  private boolean isWhole(long number, CsvRecord fields, int at, boolean needed) {
    boolean type = !fields.getField(at).isBlank();
    boolean id = !fields.getField(at + 1).isBlank();
    if (needed && !(type && id)) {
      problems.add(Kind.EMPTY, file, number, HEADER.get(type ? at + 1 : at));
      return false;
    }
    if (type != id) {
      problems.add(Kind.HALF, file, number, HEADER.get(at) + ", " + HEADER.get(at + 1));
      return false;
    }
    return true;
  }
}
