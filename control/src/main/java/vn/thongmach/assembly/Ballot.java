package vn.thongmach.assembly;

import java.util.Map;

/**
 * One paper ballot as a teller reads it.
 *
 * @param id what tells it from the others, such as its number on the entry sheet
 * @param genuine whether the tellers issued it
 * @param marks what is found beside names, by id of the candidate; a name left out is unmarked
 * @param extraNames how many names outside the list are written on it
 * @param signed whether it is signed or bears a mark that could tell who filled it in
 */
public record Ballot(
    String id, boolean genuine, Map<String, Mark> marks, int extraNames, boolean signed) {

  public Ballot {
    marks = Map.copyOf(marks);
    if (extraNames < 0) {
      throw new IllegalArgumentException("A ballot cannot have fewer than no names");
    }
  }
}
