package vn.thongmach.exchange.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Reads a paged list to its end. */
final class AllPages {

  private static final int SIZE = 1000;

  private AllPages() {}

  static <T> List<T> of(Function<PageRequest, PageOf<T>> list) {
    List<T> all = new ArrayList<>();
    PageOf<T> page = list.apply(new PageRequest(0, SIZE));
    all.addAll(page.items());
    while (!page.items().isEmpty() && all.size() < page.total()) {
      page = list.apply(new PageRequest(page.page() + 1, SIZE));
      all.addAll(page.items());
    }
    return all;
  }
}
