package vn.thongmach.ledger.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * All leaves of the tree outside the database, 32 bytes each, in the order of their batches. Grows
 * only; a leaf that stands in it is never overwritten.
 */
public final class LeafFile {

  private static final int LEAF_BYTES = 32;
  private static final int BUFFER_BYTES = 1 << 16;

  private final LedgerFolder folder;

  public LeafFile(LedgerFolder folder) {
    this.folder = folder;
  }

  /** The leaves as the database has them. */
  @FunctionalInterface
  public interface StoredLeaves {

    /** Hands out the leaves of the batches from first to last, both included. */
    void read(long first, long last, Consumer<byte[]> each);
  }

  /** Number of leaves on file, 0 when there is no file. */
  public long size() {
    Path file = folder.leaves();
    try {
      return Files.exists(file) ? Files.size(file) / LEAF_BYTES : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Appends the leaves the file does not have yet, durable when this returns, after comparing the
   * last ones with those of the database. A torn last leaf is cut off first.
   *
   * @param sealed number of the last sealed batch; asked for while nobody else writes
   * @param compared how many of the leaves on file to compare
   * @return number of the first batch whose leaves disagree, or that only the file knows
   */
  public OptionalLong catchUp(LongSupplier sealed, StoredLeaves stored, long compared) {
    return folder.locked(
        () -> {
          boolean created = Files.notExists(folder.leaves());
          try (FileChannel channel =
              FileChannel.open(
                  folder.leaves(),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE)) {
            OptionalLong disagreeing = catchUp(channel, sealed.getAsLong(), stored, compared);
            if (created) {
              LedgerFolder.force(folder.leaves());
            }
            return disagreeing;
          }
        });
  }

  private static OptionalLong catchUp(
      FileChannel channel, long sealed, StoredLeaves stored, long compared) throws IOException {
    long size = channel.size() / LEAF_BYTES;
    channel.truncate(size * LEAF_BYTES);
    long common = Math.min(size, sealed);
    OptionalLong different =
        firstDifference(channel, Math.max(1, common - compared + 1), common, stored);
    if (different.isEmpty() && size > sealed) {
      return OptionalLong.of(sealed + 1);
    }
    if (size < sealed) {
      channel.position(size * LEAF_BYTES);
      append(channel, size + 1, sealed, stored);
      channel.force(true);
    }
    return different;
  }

  private static OptionalLong firstDifference(
      FileChannel channel, long first, long last, StoredLeaves stored) throws IOException {
    if (first > last) {
      return OptionalLong.empty();
    }
    Queue<byte[]> inDatabase = new ArrayDeque<>();
    stored.read(first, last, inDatabase::add);
    ByteBuffer onFile = ByteBuffer.allocate(Math.toIntExact((last - first + 1) * LEAF_BYTES));
    channel.position((first - 1) * LEAF_BYTES);
    while (onFile.hasRemaining() && channel.read(onFile) >= 0) {}
    return LongStream.rangeClosed(first, last)
        .filter(
            number -> {
              int offset = Math.toIntExact((number - first) * LEAF_BYTES);
              byte[] leaf = Arrays.copyOfRange(onFile.array(), offset, offset + LEAF_BYTES);
              return !Arrays.equals(leaf, inDatabase.poll());
            })
        .findFirst();
  }

  private static void append(FileChannel channel, long first, long last, StoredLeaves stored)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try {
      stored.read(
          first,
          last,
          leaf -> {
            buffer.put(leaf);
            if (!buffer.hasRemaining()) {
              drain(buffer, channel);
            }
          });
      drain(buffer, channel);
    } catch (UncheckedIOException e) {
      throw new IOException("The leaf file could not be extended", e);
    }
  }

  private static void drain(ByteBuffer buffer, FileChannel channel) {
    buffer.flip();
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.clear();
  }

  /** Reads the file from its first leaf on; without a file there are no leaves. */
  public Reader read() {
    Path file = folder.leaves();
    try {
      return new Reader(
          Files.exists(file)
              ? new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)
              : InputStream.nullInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One pass over the leaves. */
  public static final class Reader implements AutoCloseable {

    private final InputStream in;

    private Reader(InputStream in) {
      this.in = in;
    }

    /** The next leaf; empty at the end. */
    public Optional<byte[]> next() {
      try {
        byte[] leaf = in.readNBytes(LEAF_BYTES);
        return leaf.length == LEAF_BYTES ? Optional.of(leaf) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
