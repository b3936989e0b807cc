package vn.thongmach.ledger.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A batch as stored; the open one has no time of closing, no root and no leaf.
 *
 * @param number from 1, without gaps
 * @param counts one line {@code <table> <rows>\n} per table with rows, in the order of names
 * @param rows number of rows in all tables
 * @param root RFC 6962 root over the hashes of the rows, tables in the order of names, rows in the
 *     order of their ids
 * @param leaf leaf hash of the batch's entry
 */
public record Batch(
    long number,
    Instant openedAt,
    @Nullable Instant closedAt,
    String counts,
    long rows,
    byte @Nullable [] root,
    byte @Nullable [] leaf) {

  /** Closes an open batch. */
  public Batch close(Instant closing, SortedMap<String, Long> rowsByTable, byte[] rowRoot) {
    String lines = lines(rowsByTable);
    long total = rowsByTable.values().stream().mapToLong(Long::longValue).sum();
    byte[] hash = leafHash(entry(number, openedAt, closing, lines, rowRoot));
    return new Batch(number, openedAt, closing, lines, total, rowRoot, hash);
  }

  /** The counts as text; tables without rows are left out. */
  public static String lines(SortedMap<String, Long> rowsByTable) {
    StringBuilder lines = new StringBuilder();
    rowsByTable.forEach(
        (table, rows) -> {
          if (rows > 0) {
            lines.append(table).append(' ').append(rows).append('\n');
          }
        });
    return lines.toString();
  }

  /** Number of rows the stored counts give for a table; 0 when they name none. */
  public long rowsOf(String table) {
    return counts
        .lines()
        .filter(line -> line.startsWith(table + " "))
        .map(line -> line.substring(table.length() + 1))
        .filter(number -> number.matches("[0-9]{1,18}"))
        .mapToLong(Long::parseLong)
        .sum();
  }

  /**
   * The entry of a batch, whose leaf hash stands in the tree: what the batch is, its number, when
   * it was opened and closed in microseconds since 1970, its counts and its root, a line each.
   */
  public static String entry(
      long number, Instant openedAt, Instant closedAt, String counts, byte[] root) {
    return "thongmach batch v1\n"
        + number
        + "\n"
        + micros(openedAt)
        + "\n"
        + micros(closedAt)
        + "\n"
        + counts
        + Base64.getEncoder().encodeToString(root)
        + "\n";
  }

  /** Leaf hash of an entry. */
  public static byte[] leafHash(String entry) {
    return MerkleHash.leaf(entry.getBytes(StandardCharsets.UTF_8));
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
