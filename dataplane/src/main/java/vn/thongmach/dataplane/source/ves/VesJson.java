package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How VES bodies are read as JSON: UTF-8 only, no name twice in an object, and within limits that
 * keep a hostile body from costing more than its size. Both parsers have the same limits.
 */
final class VesJson {

  static final int DEEPEST_NESTING = 64;
  static final int LONGEST_NAME = 4_096;
  static final int LONGEST_NUMBER = 100;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST_NESTING)
          .maxNameLength(LONGEST_NAME)
          .maxNumberLength(LONGEST_NUMBER)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  private static final JsonFactory QUICK =
      JsonFactory.builder()
          .streamReadConstraints(LIMITS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final ObjectReader TREES =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(LIMITS)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private static final int DECODED_CHARS = 8_192;
  private static final int BYTES_THAT_TELL_THE_ENCODING = 4;

  private VesJson() {}

  /** A parser that does not notice names given twice. */
  static JsonParser quickParser(byte[] bytes) throws IOException {
    return QUICK.createParser(bytes);
  }

  /** Reads trees and parsers that refuse names given twice. */
  static ObjectReader trees() {
    return TREES;
  }

  /** Whether the bytes are UTF-8 and will be taken for it: a parser guesses UTF-16 from zeroes. */
  static boolean isUtf8(byte[] bytes) {
    for (int i = 0; i < Math.min(BYTES_THAT_TELL_THE_ENCODING, bytes.length); i++) {
      if (bytes[i] == 0) {
        return false;
      }
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return decodes(ByteBuffer.wrap(bytes, i, bytes.length - i));
      }
    }
    return true;
  }

  private static boolean decodes(ByteBuffer bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(DECODED_CHARS);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      result = decoder.decode(bytes, chars.clear(), true);
    }
    return !result.isError();
  }
}
