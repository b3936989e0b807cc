package vn.thongmach.exchange.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.model.TableProblems;

/**
 * The characters of a text file: UTF-8, or UTF-16 where a byte order mark says so. Bytes that are
 * none of its characters become a problem for each line that has some.
 */
final class TextFile {

  private TextFile() {}

  static String read(byte[] file, TableProblems problems) {
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (starts(file, 0xEF, 0xBB, 0xBF)) {
      mark = 3;
    } else if (starts(file, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    } else if (starts(file, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    }
    ByteBuffer bytes = ByteBuffer.wrap(file, mark, file.length - mark);
    CharBuffer text = CharBuffer.allocate(file.length - mark + 1);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int reported = 0;
    int line = 1;
    int counted = 0;
    CoderResult result = decoder.decode(bytes, text, true);
    while (result.isError()) {
      for (; counted < text.position(); counted++) {
        line += text.get(counted) == '\n' ? 1 : 0;
      }
      if (line != reported) {
        reported = line;
        String bad = "0x%02X".formatted(bytes.get(bytes.position()) & 0xFF);
        problems.add(line, 1, null, ExchangeError.ENCODING, bad);
      }
      bytes.position(bytes.position() + result.length());
      text.put('\uFFFD');
      result = decoder.decode(bytes, text, true);
    }
    decoder.flush(text);
    return text.flip().toString();
  }

  private static boolean starts(byte[] file, int... mark) {
    if (file.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
