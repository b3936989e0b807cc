package vn.thongmach.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param page from 0
 * @param size rows a page, 1 to 1000
 */
public record PageRequest(int page, int size) {

  private static final int DEFAULT_SIZE = 50;
  private static final int LARGEST_SIZE = 1000;

  public PageRequest {
    if (page < 0 || size < 1 || size > LARGEST_SIZE) {
      throw new CodedException(KernelError.PAGE_MALFORMED, page, size);
    }
  }

  /** From optional request parameters: page 0 of 50 rows where they are absent. */
  public static PageRequest of(@Nullable Integer page, @Nullable Integer size) {
    return new PageRequest(page == null ? 0 : page, size == null ? DEFAULT_SIZE : size);
  }

  public long offset() {
    return (long) page * size;
  }
}
