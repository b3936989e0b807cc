/**
 * Capability (năng lực): what units have in people's skills and certificates, spares and stations;
 * what people say of themselves and what their heads confirm are both kept and shown apart. What
 * programmes need is compared with it day by day, nobody counted twice. Nouns: CapabilityItem,
 * PersonSkill, PersonCertificate, SpareCount, UnitCapability, CapabilityNeed, CapabilityGap. Proved
 * by {@code CapabilityWebModuleTests}, {@code AllotmentTests} and {@code
 * CapabilityNeedWebModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "notice",
      "organisation",
      "regulation",
      "inventory",
      "programme"
    })
package vn.thongmach.capability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
