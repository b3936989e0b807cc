package vn.thongmach.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.access.Scope;

/**
 * Finds people and units by the codes that lists of offices have. Codes are open to every reader.
 */
public interface Codes {

  /** People by their code; codes that nobody has are left out. */
  Map<String, UUID> people(Scope scope, Collection<String> codes);

  /** Units of either tree by their code; codes that none has are left out. */
  Map<String, UUID> units(Scope scope, Collection<String> codes);
}
