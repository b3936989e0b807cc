package vn.thongmach.kernel;

/** A code of the form {@code <module>.<identifier>}; each module lists its own in one enum. */
public interface ErrorCode {

  /** The code, also the key of its text in {@code messages/<module>_<language>.properties}. */
  String code();

  /** Its kind, which decides the HTTP status. */
  ErrorKind kind();
}
