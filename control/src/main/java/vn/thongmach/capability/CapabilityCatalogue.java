package vn.thongmach.capability;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityItem.CapabilityItemDraft;

/** The catalogue of skills, certificates and spares: one for the whole operator, at most 2,000. */
public interface CapabilityCatalogue {

  /** All entries, retired ones too, by kind and name. */
  List<CapabilityItem> list(Scope scope);

  Map<UUID, CapabilityItem> findAll(Scope scope, Collection<UUID> items);

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  CapabilityItem add(Scope scope, CapabilityItemDraft draft);

  /**
   * Changes name, note or whether it is retired.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, else all problems of the draft
   */
  CapabilityItem change(Scope scope, UUID item, CapabilityItemDraft draft);
}
