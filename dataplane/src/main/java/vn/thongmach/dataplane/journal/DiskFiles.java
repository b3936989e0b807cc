package vn.thongmach.dataplane.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files on a real disk. */
record DiskFiles(Path folder) implements SegmentFiles {

  @Override
  public List<String> names() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Override
  public SegmentFile open(String name) throws IOException {
    return open(name, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  @Override
  public SegmentFile create(String name) throws IOException {
    SegmentFile file =
        open(
            name,
            Set.of(
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING));
    try {
      syncFolder();
    } catch (IOException e) {
      file.close();
      throw e;
    }
    return file;
  }

  private SegmentFile open(String name, Set<? extends OpenOption> options) throws IOException {
    return new DiskFile(FileChannel.open(folder.resolve(name), options));
  }

  @Override
  public void delete(String name) throws IOException {
    if (Files.deleteIfExists(folder.resolve(name))) {
      syncFolder();
    }
  }

  @Override
  public long usableBytes() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  private void syncFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** A file on a real disk. */
  private record DiskFile(FileChannel channel) implements SegmentFile {

    @Override
    public void write(ByteBuffer bytes, long offset) throws IOException {
      long at = offset;
      while (bytes.hasRemaining()) {
        int written = channel.write(bytes, at);
        if (written <= 0) {
          throw new EOFException("The disk took no more bytes.");
        }
        at += written;
      }
    }

    @Override
    public int read(ByteBuffer bytes, long offset) throws IOException {
      int total = 0;
      while (bytes.hasRemaining()) {
        int read = channel.read(bytes, offset + total);
        if (read < 0) {
          break;
        }
        total += read;
      }
      return total;
    }

    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public void truncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
