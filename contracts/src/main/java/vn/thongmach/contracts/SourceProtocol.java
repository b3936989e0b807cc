package vn.thongmach.contracts;

import java.util.Locale;

/** How a source speaks; each protocol has names of its own for network objects. */
public enum SourceProtocol {
  VES,
  SNMP;

  /** The alias under which the inventory knows what this protocol calls by a name. */
  public String aliasOf(String name) {
    return name().toLowerCase(Locale.ROOT) + ":" + name;
  }
}
