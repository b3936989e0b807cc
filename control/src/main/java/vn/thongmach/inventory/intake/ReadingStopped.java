package vn.thongmach.inventory.intake;

/** The rest of a file cannot be read; the problem was added before. */
final class ReadingStopped extends Exception {

  private static final long serialVersionUID = 1L;

  ReadingStopped() {
    super("reading stopped at a problem already collected", null, false, false);
  }
}
