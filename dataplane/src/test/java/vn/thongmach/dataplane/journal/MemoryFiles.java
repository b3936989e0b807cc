package vn.thongmach.dataplane.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A disk in memory that behaves as badly as a real one: what is not forced may vanish in a power
 * cut, page by page in any order; after a failed force the pages count as clean though they never
 * reached the disk.
 */
final class MemoryFiles implements SegmentFiles {

  private static final int PAGE = 64;

  final AtomicInteger forces = new AtomicInteger();
  volatile boolean failForces;
  volatile boolean failTruncates;
  volatile boolean failReads;
  volatile boolean skipForces;
  volatile long usableBytes = Long.MAX_VALUE;
  volatile long writableBytes = Long.MAX_VALUE / 2;
  volatile String writeError = "No space left on device";

  private final Map<String, MemoryFile> files = new ConcurrentHashMap<>();

  private record Change(long offset, byte[] bytes, boolean truncates) {}

  @Override
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public SegmentFile open(String name) throws IOException {
    MemoryFile file = files.get(name);
    if (file == null) {
      throw new FileNotFoundException(name);
    }
    return file;
  }

  @Override
  public SegmentFile create(String name) {
    MemoryFile file = new MemoryFile();
    files.put(name, file);
    return file;
  }

  @Override
  public void delete(String name) {
    files.remove(name);
  }

  @Override
  public long usableBytes() {
    return usableBytes;
  }

  @Override
  public Path folder() {
    return Path.of("memory");
  }

  byte[] contentOf(String name) {
    return files.get(name).cache;
  }

  void setContentOf(String name, byte[] bytes) {
    MemoryFile file = files.get(name);
    file.cache = bytes.clone();
    file.durable = bytes.clone();
    file.dirty.clear();
  }

  /** What the disk holds after the power went. */
  MemoryFiles afterPowerCut(Random random) {
    MemoryFiles after = new MemoryFiles();
    files.forEach((name, file) -> after.files.put(name, file.afterPowerCut(after, random)));
    return after;
  }

  private final class MemoryFile implements SegmentFile {

    private byte[] cache = new byte[0];
    private byte[] durable = new byte[0];
    private final List<Change> dirty = new ArrayList<>();

    @Override
    public synchronized void write(ByteBuffer bytes, long offset) throws IOException {
      long inPlace = Math.max(0, Math.min(bytes.remaining(), cache.length - offset));
      int taken = (int) Math.min(inPlace + writableBytes, bytes.remaining());
      byte[] written = new byte[taken];
      bytes.get(written);
      writableBytes -= Math.max(0, taken - inPlace);
      Change change = new Change(offset, written, false);
      cache = applied(cache, change);
      dirty.add(change);
      if (bytes.hasRemaining()) {
        throw new IOException(writeError);
      }
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long offset) throws IOException {
      if (failReads) {
        throw new IOException("Input/output error");
      }
      int length = (int) Math.max(0, Math.min(bytes.remaining(), cache.length - offset));
      if (length > 0) {
        bytes.put(cache, (int) offset, length);
      }
      return length;
    }

    @Override
    public synchronized void force() throws IOException {
      forces.incrementAndGet();
      if (failForces) {
        dirty.clear();
        throw new IOException("Input/output error");
      }
      if (!skipForces) {
        for (Change change : dirty) {
          durable = applied(durable, change);
        }
        dirty.clear();
      }
    }

    @Override
    public synchronized void truncate(long size) throws IOException {
      if (failTruncates) {
        throw new IOException("Input/output error");
      }
      if (size < cache.length) {
        writableBytes += cache.length - size;
        Change change = new Change(size, new byte[0], true);
        cache = applied(cache, change);
        dirty.add(change);
      }
    }

    @Override
    public synchronized long size() {
      return cache.length;
    }

    @Override
    public void close() {}

    private synchronized MemoryFile afterPowerCut(MemoryFiles owner, Random random) {
      MemoryFile after = owner.new MemoryFile();
      byte[] left = durable.clone();
      for (Change change : dirty) {
        if (change.truncates()) {
          left = random.nextBoolean() ? applied(left, change) : left;
          continue;
        }
        for (int at = 0; at < change.bytes().length; at += PAGE) {
          if (random.nextBoolean()) {
            int end = Math.min(at + PAGE, change.bytes().length);
            byte[] page = Arrays.copyOfRange(change.bytes(), at, end);
            left = applied(left, new Change(change.offset() + at, page, false));
          }
        }
      }
      after.cache = left;
      after.durable = left.clone();
      return after;
    }
  }

  private static byte[] applied(byte[] content, Change change) {
    if (change.truncates()) {
      return Arrays.copyOf(content, (int) Math.min(content.length, change.offset()));
    }
    int end = (int) change.offset() + change.bytes().length;
    byte[] changed = Arrays.copyOf(content, Math.max(content.length, end));
    System.arraycopy(change.bytes(), 0, changed, (int) change.offset(), change.bytes().length);
    return changed;
  }
}
