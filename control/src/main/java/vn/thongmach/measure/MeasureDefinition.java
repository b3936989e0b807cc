package vn.thongmach.measure;

/**
 * One measure of the catalogue.
 *
 * @param code stable name, for example {@code availability}
 * @param unit unit of its values, for example {@code percent}
 * @param better which way is better
 * @param lowest lowest possible value
 * @param highest highest possible value
 */
public record MeasureDefinition(
    String code, String unit, Better better, double lowest, double highest) {

  /** Which way of a measure is better. */
  public enum Better {
    HIGHER,
    LOWER
  }

  /** Key of its name in the messages. */
  public String nameKey() {
    return "measure." + code + ".name";
  }

  /** Key of the sentence that defines it in the messages. */
  public String meaningKey() {
    return "measure." + code + ".meaning";
  }
}
