package vn.thongmach.inventory.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.inventory.model.Position;

/**
 * Characters of a text file: UTF-8, or UTF-16 where a byte order mark says so. Bytes that are none
 * of its characters become a problem for each line that has some. Not safe for use by several
 * threads.
 */
final class CheckedText extends Reader {

  private static final int BUFFER_BYTES = 8192;

  private final InputStream bytes;
  private final CharsetDecoder decoder;
  private final FileProblems problems;
  private final ByteBuffer undecoded = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
  private int line = 1;
  private int lastReported;
  private boolean ended;

  CheckedText(InputStream file, FileProblems problems) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(file, 3);
    this.bytes = pushback;
    this.decoder =
        charset(pushback)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.problems = problems;
  }

  private static Charset charset(PushbackInputStream file) throws IOException {
    byte[] start = file.readNBytes(3);
    int[] first = {-1, -1, -1};
    for (int i = 0; i < start.length; i++) {
      first[i] = start[i] & 0xFF;
    }
    if (first[0] == 0xEF && first[1] == 0xBB && first[2] == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    boolean bigEndian = first[0] == 0xFE && first[1] == 0xFF;
    if (bigEndian || (first[0] == 0xFF && first[1] == 0xFE)) {
      file.unread(start, 2, start.length - 2);
      return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    file.unread(start);
    return StandardCharsets.UTF_8;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer text = CharBuffer.wrap(buffer, offset, length).slice();
    while (text.position() == 0) {
      CoderResult result = decoder.decode(undecoded, text, ended);
      if (result.isError()) {
        int bad = undecoded.get(undecoded.position()) & 0xFF;
        undecoded.position(undecoded.position() + result.length());
        countLines(buffer, offset, text.position());
        report(bad);
        text.put('\uFFFD');
        return text.position();
      }
      if (result.isUnderflow() && text.position() == 0) {
        if (ended) {
          return -1;
        }
        fill();
      }
    }
    countLines(buffer, offset, text.position());
    return text.position();
  }

  private void fill() throws IOException {
    undecoded.compact();
    int read =
        bytes.read(
            undecoded.array(), undecoded.position(), undecoded.limit() - undecoded.position());
    if (read < 0) {
      ended = true;
    } else {
      undecoded.position(undecoded.position() + read);
    }
    undecoded.flip();
  }

  private void countLines(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] == '\n') {
        line++;
      }
    }
  }

  private void report(int bad) {
    if (line != lastReported) {
      lastReported = line;
      String shown = "0x%02X".formatted(bad);
      problems.add(new Position(line, 1), InventoryError.CSV_ENCODING, shown);
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
