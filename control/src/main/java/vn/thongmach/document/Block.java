package vn.thongmach.document;

import java.util.List;

/** A part of the body of a {@link Paper}. Texts are plain, as people typed them. */
public sealed interface Block {

  /** How lines stand. */
  enum Align {
    JUSTIFIED,
    LEFT,
    CENTER,
    RIGHT
  }

  /** A paragraph with an indented first line where it is justified. */
  record Paragraph(String text, Align align, boolean bold, boolean italic) implements Block {}

  /** A heading of the body, such as "I. Kết quả". */
  record Heading(String text) implements Block {}

  /** A label with what was filled in; dots where that is empty. */
  record Field(String label, String value) implements Block {}

  /** So many dotted lines to be filled in by hand. */
  record DottedLines(int count) implements Block {}

  /**
   * A ruled table whose head is repeated on each page.
   *
   * @param columns what stands in the head
   * @param rows each with one cell a column
   */
  record Table(List<Column> columns, List<List<String>> rows) implements Block {}

  /**
   * @param share of the width, relative to the other columns
   */
  record Column(String title, int share, Align align) {}

  /** What follows begins on a new page. */
  record PageBreak() implements Block {}

  static Block text(String text) {
    return new Paragraph(text, Align.JUSTIFIED, false, false);
  }

  static Block centred(String text) {
    return new Paragraph(text, Align.CENTER, true, false);
  }
}
