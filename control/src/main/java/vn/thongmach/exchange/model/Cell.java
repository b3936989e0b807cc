package vn.thongmach.exchange.model;

/**
 * A cell of a table that is not empty.
 *
 * @param line line of a CSV file or row of a sheet, from 1
 * @param column from 1
 * @param text what it holds in NFC: numbers with a decimal point, dates as 2026-11-22
 */
public record Cell(int line, int column, Kind kind, String text) {

  /** What a cell holds. Everything in a CSV file is text. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    FORMULA,
    ERROR
  }
}
