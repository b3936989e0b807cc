package vn.thongmach.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.thongmach.kernel.CodedException;

/** Formats of inventory files. */
public enum ImportFormat {
  GRAPHML,
  CSV;

  /** The name used in the API. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws CodedException {@code inventory.format-unknown}
   */
  public static ImportFormat parse(String text) {
    for (ImportFormat format : values()) {
      if (format.wireName().equals(text)) {
        return format;
      }
    }
    throw new CodedException(InventoryError.FORMAT_UNKNOWN, text);
  }
}
