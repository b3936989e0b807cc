package vn.thongmach.access;

import java.util.List;
import vn.thongmach.kernel.SearchText;

/** What of one module can be searched for; implemented by each module for what it owns. */
public interface SearchSource {

  /**
   * The best finds of each type within the scope, best first.
   *
   * @param most finds of one type at most
   */
  List<SearchHit> search(Scope scope, SearchText text, int most);
}
