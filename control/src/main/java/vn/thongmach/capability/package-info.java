/**
 * Capability (năng lực): what units have in people's skills and certificates, spares and stations.
 * What people say of themselves and what their heads confirm are both kept and shown apart. Nouns:
 * CapabilityItem, PersonSkill, PersonCertificate, SpareCount, UnitCapability. Proved by {@code
 * CapabilityWebModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "notice", "organisation", "regulation", "inventory"})
package vn.thongmach.capability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
