package vn.thongmach.dataplane.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One open file of the journal. The seam at which tests make disks fail. */
interface SegmentFile extends Closeable {

  /** Writes all remaining bytes at an offset. */
  void write(ByteBuffer bytes, long offset) throws IOException;

  /** Reads at an offset until the buffer is full or the file ends; returns the bytes read. */
  int read(ByteBuffer bytes, long offset) throws IOException;

  /** Returns once all that was written is on the disk. */
  void force() throws IOException;

  void truncate(long size) throws IOException;

  long size() throws IOException;
}
