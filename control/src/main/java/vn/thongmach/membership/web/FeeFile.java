package vn.thongmach.membership.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.kernel.Texts;
import vn.thongmach.membership.web.FeeItems.CellFeesItem;
import vn.thongmach.membership.web.FeeItems.CellFeesSumItem;
import vn.thongmach.membership.web.FeeItems.PersonFeesItem;

/**
 * The monthly list of a cell as CSV: byte order mark and semicolons, as a Vietnamese Excel opens
 * it; the last row holds the sums. A name that could be read as a formula begins with an
 * apostrophe.
 */
@Component
class FeeFile {

  private static final List<String> HEADINGS =
      List.of("cell", "month", "person", "due", "paid", "owed", "owed-before");

  private final Texts texts;

  FeeFile(Texts texts) {
    this.texts = texts;
  }

  String of(CellFeesItem fees, Locale language) {
    CellFeesSumItem sum = fees.sum();
    String cell = sum.cell() == null ? "" : sum.cell().name();
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        HEADINGS.stream().map(key -> text(texts.of(language, "membership.fees-" + key))).toList());
    for (PersonFeesItem row : fees.rows()) {
      lines.add(
          line(
              cell,
              sum.month(),
              row.person() == null ? "" : row.person().fullName(),
              row.due(),
              row.paid(),
              row.owed(),
              row.owedBefore()));
    }
    lines.add(
        line(
            cell,
            sum.month(),
            texts.of(language, "membership.fees-sum"),
            sum.due(),
            sum.paid(),
            sum.owed(),
            sum.owedBefore()));
    StringBuilder file = new StringBuilder("\uFEFF");
    lines.forEach(line -> file.append(String.join(";", line)).append("\r\n"));
    return file.toString();
  }

  private static List<String> line(
      String cell, String month, String person, @Nullable Long due, long... amounts) {
    return Stream.concat(
            Stream.of(text(cell), month, text(person), due == null ? "" : due.toString()),
            Arrays.stream(amounts).mapToObj(Long::toString))
        .toList();
  }

  private static String text(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
