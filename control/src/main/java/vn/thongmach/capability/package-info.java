/**
 * Capability (năng lực): what units have in people's skills and certificates, spares and stations;
 * what people say of themselves and what their heads confirm are both kept and shown apart. What
 * programmes need is compared with it day by day, nobody counted twice. Nouns: CapabilityItem,
 * PersonSkill, PersonCertificate, SpareCount, UnitCapability, CapabilityNeed, CapabilityGap,
 * TrainingPlan (who learns what from whom until when), ShiftPost (who can stand in there). Proved
 * by {@code CapabilityWebModuleTests}, {@code AllotmentTests}, {@code
 * CapabilityNeedWebModuleTests}, {@code TrainingPlanWebModuleTests} and {@code
 * ShiftPostWebModuleTests}.
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
      "programme",
      "study",
      "work",
      "absence"
    })
package vn.thongmach.capability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
