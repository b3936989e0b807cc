package vn.thongmach.inventory.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.kernel.CodedException;

/** Counts and hashes what is read, up to a limit. Not safe for use by several threads. */
final class MeasuredInput extends FilterInputStream {

  private static final int MEGABYTE_BITS = 20;

  private final long mostBytes;
  private final MessageDigest digest;
  private long bytes;

  MeasuredInput(InputStream file, long mostBytes) {
    super(file);
    this.mostBytes = mostBytes;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * @throws CodedException {@code inventory.file-too-large}
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      bytes += read;
      if (bytes > mostBytes) {
        throw new CodedException(InventoryError.FILE_TOO_LARGE, mostBytes >> MEGABYTE_BITS);
      }
      digest.update(buffer, offset, read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, Integer.MAX_VALUE)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The reader decides when the file is closed: its owner does. */
  @Override
  public void close() {}

  /** Reads to the end. */
  void drain() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }

  long bytes() {
    return bytes;
  }

  /** SHA-256 of what was read, in hexadecimal digits; ends the reading. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
