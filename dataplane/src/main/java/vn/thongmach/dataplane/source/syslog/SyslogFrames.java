package vn.thongmach.dataplane.source.syslog;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages out of a stream (RFC 6587): {@code LENGTH SP message} where a frame begins with a
 * digit from 1 to 9, else up to a line feed or U+0000. What a connection leaves unfinished is a
 * message too: it is kept, not thrown away.
 */
final class SyslogFrames {

  /** Longest message, in bytes. */
  static final int LONGEST = 64 << 10;

  private static final int MOST_DIGITS = 6;

  private final BufferedInputStream input;

  /**
   * @param beforeWaiting run before anything is read from the stream, which may wait: what was
   *     taken until then is whole and must not wait for what is not
   */
  SyslogFrames(InputStream stream, Runnable beforeWaiting) {
    this.input = new BufferedInputStream(new Announced(stream, beforeWaiting), LONGEST);
  }

  private static final class Announced extends FilterInputStream {
    private final Runnable beforeWaiting;

    Announced(InputStream stream, Runnable beforeWaiting) {
      super(stream);
      this.beforeWaiting = beforeWaiting;
    }

    @Override
    public int read() throws IOException {
      beforeWaiting.run();
      return super.read();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      beforeWaiting.run();
      return super.read(into, from, most);
    }
  }

  /**
   * The next message; empty for an empty line; null at the end.
   *
   * @throws BrokenFrameException when it is longer than allowed, or its length is no number
   */
  byte @Nullable [] next() throws IOException, BrokenFrameException {
    int first = input.read();
    if (first < 0) {
      return null;
    }
    return first >= '1' && first <= '9' ? counted(first) : line(first);
  }

  private byte[] counted(int first) throws IOException, BrokenFrameException {
    int length = first - '0';
    int digits = 1;
    for (int next = input.read(); next != ' '; next = input.read()) {
      if (next < '0' || next > '9' || ++digits > MOST_DIGITS) {
        throw new BrokenFrameException();
      }
      length = length * 10 + (next - '0');
    }
    if (length > LONGEST) {
      throw new BrokenFrameException();
    }
    return input.readNBytes(length);
  }

  private byte[] line(int first) throws IOException, BrokenFrameException {
    byte[] line = new byte[256];
    int length = 0;
    for (int next = first; next >= 0 && next != '\n' && next != 0; next = input.read()) {
      if (length == LONGEST) {
        throw new BrokenFrameException();
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, Math.min(LONGEST, line.length * 2));
      }
      line[length++] = (byte) next;
    }
    boolean returns = length > 0 && line[length - 1] == '\r';
    return Arrays.copyOf(line, returns ? length - 1 : length);
  }

  /** The stream is not framed, so that nothing after it can be told apart. */
  static final class BrokenFrameException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
