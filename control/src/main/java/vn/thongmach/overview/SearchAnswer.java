package vn.thongmach.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, by type; the type with the best find first.
 *
 * @param q what was searched for
 */
public record SearchAnswer(String q, List<Group> groups) {

  public SearchAnswer {
    groups = List.copyOf(groups);
  }

  /** Finds of one type, best first. */
  public record Group(String type, List<Find> items) {

    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * One thing found.
   *
   * @param id id or code by which its page is opened
   * @param detail a second line, for example the document a clause stands in
   * @param url where the console shows it
   * @param rank 0 for the code itself, 1 what begins so, 2 a word that begins so, 3 anywhere, 4
   *     words apart
   */
  public record Find(
      String type,
      String id,
      @Nullable String code,
      String name,
      @Nullable String detail,
      String url,
      int rank) {}
}
