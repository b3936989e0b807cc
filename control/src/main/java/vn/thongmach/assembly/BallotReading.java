package vn.thongmach.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody reads on one paper ballot.
 *
 * @param marks of every name of the list, by its id on the ballot
 * @param doubtful whether the reader leaves it to the tellers together
 */
public record BallotReading(
    Map<String, Mark> marks, int extraNames, boolean signed, boolean genuine, boolean doubtful) {

  public BallotReading {
    marks = Map.copyOf(marks);
  }

  /** The same as a ballot that is counted. */
  public Ballot ballot(int number) {
    return new Ballot(Integer.toString(number), genuine, marks, extraNames, signed);
  }

  /** In what this differs from another: ids of names, or the names of the other fields. */
  public Set<String> differences(BallotReading other) {
    Set<String> found = new TreeSet<>();
    marks.forEach(
        (id, mark) -> {
          if (other.marks.get(id) != mark) {
            found.add(id);
          }
        });
    if (extraNames != other.extraNames) {
      found.add("extraNames");
    }
    if (signed != other.signed) {
      found.add("signed");
    }
    if (genuine != other.genuine) {
      found.add("genuine");
    }
    return found;
  }

  /** In what any of several readings of one ballot differ. */
  public static Set<String> differences(List<BallotReading> readings) {
    Set<String> found = new TreeSet<>();
    readings.stream().skip(1).forEach(one -> found.addAll(readings.getFirst().differences(one)));
    return found;
  }

  /** Marks in the order of a list. */
  public Map<String, Mark> inOrder(List<String> ids) {
    Map<String, Mark> ordered = new LinkedHashMap<>();
    for (String id : ids) {
      Mark mark = marks.get(id);
      if (mark != null) {
        ordered.put(id, mark);
      }
    }
    return ordered;
  }
}
