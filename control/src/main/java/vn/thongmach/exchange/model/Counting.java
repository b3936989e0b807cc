package vn.thongmach.exchange.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.ImportedList;

/** Counts what rows did and finds keys that stand twice. */
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

  void created() {
    created++;
  }

  void changed() {
    changed++;
  }

  void unchanged() {
    unchanged++;
  }

  ImportedList counts() {
    return new ImportedList(created, changed, unchanged);
  }
}
