package vn.thongmach.dataplane.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The folder of a journal's files. The seam at which tests make disks fail. */
interface SegmentFiles {

  /** The names of all files in the folder, in no order; makes the folder when absent. */
  List<String> names() throws IOException;

  /** Opens a file to read and write. */
  SegmentFile open(String name) throws IOException;

  /** Makes a file, empty; its name is on the disk when this returns. */
  SegmentFile create(String name) throws IOException;

  /** Deletes a file; nothing happens when it is absent. */
  void delete(String name) throws IOException;

  /** Bytes this process may still write to the disk. */
  long usableBytes() throws IOException;

  /** Where the folder is, for messages. */
  Path folder();
}
