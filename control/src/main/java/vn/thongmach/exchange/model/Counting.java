package vn.thongmach.exchange.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.ImportedList;
import vn.thongmach.kernel.CodedException;

/** Does what rows tell, counts it, and finds keys that stand twice. */
final class Counting {

  private final Map<String, Integer> lines = new HashMap<>();
  private long created;
  private long changed;
  private long unchanged;

  /** Refuses a key that an earlier row has. */
  void once(Row row, String column, @Nullable String key) {
    if (key == null) {
      return;
    }
    Integer before = lines.putIfAbsent(key, row.line());
    if (before != null) {
      row.refuse(column, ExchangeError.ROW_REPEATED, key, before);
    }
  }

  /**
   * Adds what was not known and changes what differs; what the product's rules refuse is refused in
   * the row.
   *
   * @param before what the row is about; null where it is not known
   * @param same whether it stands so already
   * @param columns column ids by the name of the field where the two differ
   */
  <T> void bring(
      Row row,
      @Nullable T before,
      Predicate<T> same,
      Runnable add,
      Consumer<T> change,
      Map<String, String> columns) {
    try {
      if (before == null) {
        add.run();
        created++;
      } else if (same.test(before)) {
        unchanged++;
      } else {
        change.accept(before);
        changed++;
      }
    } catch (CodedException refused) {
      row.refuse(refused.problems(), columns);
    }
  }

  ImportedList counts() {
    return new ImportedList(created, changed, unchanged);
  }
}
