package vn.thongmach.inventory.model;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1: the character in XML, the field in CSV
 */
public record Position(int line, int column) implements Comparable<Position> {

  @Override
  public int compareTo(Position other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
