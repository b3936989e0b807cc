package vn.thongmach.inventory;

import vn.thongmach.kernel.VietnameseText;

/**
 * A name under which a source knows an object, for example {@code ves:VNPT/17}. At any time a name
 * belongs to at most one object.
 */
public final class ObjectAlias {

  /** Begins every name that VES events carry as {@code commonEventHeader.sourceName}. */
  public static final String VES = "ves:";

  /** Begins the names by which SNMP traps are placed: an agent's address, then its ifIndex. */
  public static final String SNMP = "snmp:";

  private ObjectAlias() {}

  /**
   * The form in which names are stored and must be looked up: composed (NFC), runs of white space
   * made one, none at the ends.
   */
  public static String canonical(String name) {
    return VietnameseText.kept(name);
  }

  /** The alias that a VES event with this source name hits. */
  public static String ofVes(String sourceName) {
    return VES + canonical(sourceName);
  }
}
