package vn.thongmach.inventory;

import java.text.Normalizer;

/**
 * A name under which a source knows an object, for example {@code ves:VNPT/17}. At any time a name
 * belongs to at most one object.
 */
public final class ObjectAlias {

  /** Begins every name that VES events carry as {@code commonEventHeader.sourceName}. */
  public static final String VES = "ves:";

  private ObjectAlias() {}

  /**
   * The form in which names are stored and must be looked up: composed (NFC), without white space
   * around it.
   */
  public static String canonical(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }

  /** The alias that a VES event with this source name hits. */
  public static String ofVes(String sourceName) {
    return VES + canonical(sourceName);
  }
}
