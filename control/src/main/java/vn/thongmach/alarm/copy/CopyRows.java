package vn.thongmach.alarm.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format, sent while they are written. Takes part in the
 * connection's transaction; one thread. Each row is {@link #row} and then all its columns in order.
 */
public final class CopyRows implements AutoCloseable {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int SEND_BYTES = 64 << 10;
  private static final long SECONDS_TO_2000 = 946_684_800L;

  private final CopyIn copy;
  private byte[] buffer = new byte[2 * SEND_BYTES];
  private int filled;

  private CopyRows(CopyIn copy) {
    this.copy = copy;
  }

  /**
   * Begins a COPY.
   *
   * @param target table and columns, for example {@code event (id, raw)}
   */
  public static CopyRows into(Connection connection, String target) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + target + " from stdin with (format binary)");
    CopyRows rows = new CopyRows(copy);
    System.arraycopy(SIGNATURE, 0, rows.buffer, 0, SIGNATURE.length);
    rows.filled = SIGNATURE.length;
    return rows;
  }

  /** Begins a row of so many columns. */
  public CopyRows row(int columns) throws SQLException {
    if (filled >= SEND_BYTES) {
      send();
    }
    room(Short.BYTES);
    buffer[filled++] = (byte) (columns >> 8);
    buffer[filled++] = (byte) columns;
    return this;
  }

  public CopyRows number(long value) {
    length(Long.BYTES);
    putLong(value);
    return this;
  }

  public CopyRows number(@Nullable Long value) {
    return value == null ? nothing() : number(value.longValue());
  }

  public CopyRows integer(@Nullable Integer value) {
    return value == null ? nothing() : integer(value.intValue());
  }

  public CopyRows integer(int value) {
    length(Integer.BYTES);
    putInt(value);
    return this;
  }

  public CopyRows truth(boolean value) {
    length(1);
    buffer[filled++] = (byte) (value ? 1 : 0);
    return this;
  }

  public CopyRows uuid(@Nullable UUID value) {
    if (value == null) {
      return nothing();
    }
    length(2 * Long.BYTES);
    putLong(value.getMostSignificantBits());
    putLong(value.getLeastSignificantBits());
    return this;
  }

  /** Microseconds; PostgreSQL counts them from 2000. */
  public CopyRows instant(@Nullable Instant value) {
    return value == null
        ? nothing()
        : number((value.getEpochSecond() - SECONDS_TO_2000) * 1_000_000L + value.getNano() / 1_000);
  }

  public CopyRows text(@Nullable String value) {
    return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  public CopyRows bytes(byte @Nullable [] value) {
    if (value == null) {
      return nothing();
    }
    length(value.length);
    System.arraycopy(value, 0, buffer, filled, value.length);
    filled += value.length;
    return this;
  }

  /** Ends the COPY. */
  public void finish() throws SQLException {
    room(Short.BYTES);
    buffer[filled++] = (byte) 0xff;
    buffer[filled++] = (byte) 0xff;
    send();
    copy.endCopy();
  }

  /** Gives an unfinished COPY up. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private CopyRows nothing() {
    room(Integer.BYTES);
    putInt(-1);
    return this;
  }

  private void length(int bytes) {
    room(Integer.BYTES + bytes);
    putInt(bytes);
  }

  private void putInt(int value) {
    buffer[filled++] = (byte) (value >> 24);
    buffer[filled++] = (byte) (value >> 16);
    buffer[filled++] = (byte) (value >> 8);
    buffer[filled++] = (byte) value;
  }

  private void putLong(long value) {
    putInt((int) (value >> 32));
    putInt((int) value);
  }

  private void room(int bytes) {
    if (filled + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, filled + bytes));
    }
  }

  private void send() throws SQLException {
    copy.writeToCopy(buffer, 0, filled);
    filled = 0;
  }
}
