package vn.thongmach.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total rows of the whole list within the reader's scope
 */
public record PageOf<T>(List<T> items, long total, int page, int size) {

  public static <T> PageOf<T> of(List<T> items, long total, PageRequest request) {
    return new PageOf<>(items, total, request.page(), request.size());
  }

  /** The page of a list that is already read whole. */
  public static <T> PageOf<T> cut(List<T> all, PageRequest request) {
    return of(
        all.stream().skip(request.offset()).limit(request.size()).toList(), all.size(), request);
  }

  public <R> PageOf<R> map(Function<T, R> change) {
    return new PageOf<>(items.stream().map(change).toList(), total, page, size);
  }
}
