package vn.thongmach.exchange.model;

import java.util.List;

/**
 * A table as read: its first row that is not empty and the rows below, empty ones left out.
 *
 * @param header cells of the first row
 */
public record Table(List<Cell> header, List<List<Cell>> rows) {

  public Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
