package vn.thongmach.ledger.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Checkpoints this installation has signed, oldest first, each followed by an empty line. */
public final class KeptCheckpoints {

  private static final Pattern BETWEEN = Pattern.compile("(?<=\n)\n(?!—)");

  private final LedgerFolder folder;

  public KeptCheckpoints(LedgerFolder folder) {
    this.folder = folder;
  }

  /** Appends the text of a note, durable when this returns. */
  public void keep(String note) {
    folder.locked(
        () -> {
          folder.append(folder.checkpoints(), note + "\n");
          return note;
        });
  }

  /** The texts of all notes; what was torn at the end is handed out as it is. */
  public List<String> all() {
    Path file = folder.checkpoints();
    try {
      return Files.exists(file)
          ? Arrays.stream(BETWEEN.split(Files.readString(file)))
              .filter(note -> !note.isBlank())
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
