package vn.thongmach.dataplane.source.syslog;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thongmach.dataplane.source.SourceText;

/**
 * Reads a message of RFC 5424 strictly, section 6. What is not in that form, RFC 3164 included, has
 * the fields {@code format=other} and {@code message} only, the whole text: nothing is guessed.
 */
final class SyslogParser {

  /** Longest value of a field, in UTF-16 units. */
  static final int LONGEST_VALUE = 8_000;

  private static final int MOST_FIELDS = 200;
  private static final int MOST_PRIORITY = 191;
  private static final int LONGEST_HOST = 255;
  private static final int LONGEST_APP = 48;
  private static final int LONGEST_PROC = 128;
  private static final int LONGEST_SHORT = 32;
  private static final String MARK = "\uFEFF";

  private final String text;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private int at;

  private SyslogParser(String text) {
    this.text = text;
  }

  /** Fields of a message; never fails. */
  static Map<String, String> parse(byte[] message) {
    String text = new String(message, StandardCharsets.UTF_8);
    SyslogParser parser = new SyslogParser(text);
    try {
      parser.message();
      return parser.fields;
    } catch (NotInForm e) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("format", "other");
      fields.put("message", SourceText.words(text.strip(), LONGEST_VALUE));
      return fields;
    }
  }

  private void message() {
    put("format", "rfc5424");
    expect('<');
    int priority = number(3);
    if (priority > MOST_PRIORITY) {
      throw NotInForm.FOUND;
    }
    expect('>');
    put("facility", Integer.toString(priority >> 3));
    put("severity", Integer.toString(priority & 7));
    if (number(3) != 1) {
      throw NotInForm.FOUND;
    }
    put("version", "1");
    word("timestamp", LONGEST_HOST);
    word("hostname", LONGEST_HOST);
    word("appName", LONGEST_APP);
    word("procId", LONGEST_PROC);
    word("msgId", LONGEST_SHORT);
    expect(' ');
    structuredData();
    if (at < text.length()) {
      expect(' ');
      String words = text.substring(at);
      put("message", words.startsWith(MARK) ? words.substring(1) : words);
    }
  }

  private void structuredData() {
    if (peek() == '-') {
      at++;
      return;
    }
    do {
      expect('[');
      String id = name();
      while (peek() == ' ') {
        at++;
        String param = name();
        expect('=');
        expect('"');
        put("sd." + id + "." + param, value());
      }
      expect(']');
    } while (at < text.length() && peek() == '[');
  }

  /** Printable US-ASCII without space, {@code =}, {@code ]} and quotation mark. */
  private String name() {
    int from = at;
    while (at < text.length() && isPrintable(peek()) && "=]\"".indexOf(peek()) < 0) {
      at++;
    }
    if (at == from || at - from > LONGEST_SHORT) {
      throw NotInForm.FOUND;
    }
    return text.substring(from, at);
  }

  private String value() {
    StringBuilder value = new StringBuilder();
    while (peek() != '"') {
      char next = text.charAt(at++);
      if (next == ']') {
        throw NotInForm.FOUND;
      }
      if (next == '\\' && "\"\\]".indexOf(peek()) >= 0) {
        next = text.charAt(at++);
      }
      value.append(next);
    }
    at++;
    return value.toString();
  }

  private void word(String field, int longest) {
    expect(' ');
    int from = at;
    while (at < text.length() && isPrintable(peek())) {
      at++;
    }
    if (at == from || at - from > longest) {
      throw NotInForm.FOUND;
    }
    String word = text.substring(from, at);
    if (!word.equals("-")) {
      put(field, word);
    }
  }

  private static boolean isPrintable(char c) {
    return c > ' ' && c < 0x7f;
  }

  private int number(int mostDigits) {
    int from = at;
    int number = 0;
    while (at < text.length() && peek() >= '0' && peek() <= '9' && at - from < mostDigits) {
      number = number * 10 + (peek() - '0');
      at++;
    }
    if (at == from || (at - from > 1 && text.charAt(from) == '0')) {
      throw NotInForm.FOUND;
    }
    return number;
  }

  private char peek() {
    if (at >= text.length()) {
      throw NotInForm.FOUND;
    }
    return text.charAt(at);
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw NotInForm.FOUND;
    }
    at++;
  }

  private void put(String field, String value) {
    if (fields.size() < MOST_FIELDS) {
      fields.putIfAbsent(field, SourceText.words(value, LONGEST_VALUE));
    }
  }

  /** Ends the reading; without a stack, as hostile senders would have us make many. */
  private static final class NotInForm extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final NotInForm FOUND = new NotInForm();

    private NotInForm() {
      super("not RFC 5424", null, false, false);
    }
  }
}
