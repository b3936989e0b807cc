/**
 * Inspections and supervisions of how resolutions are carried out: the yearly plan of a body that
 * inspects, and each case with its decision, its team that belongs to nothing it looks at, its
 * phases and its diary. A case's file is closed to everybody but those who work on it. Nouns:
 * SupervisionPlan, SupervisionCase, InspectionTeam, DiaryEntry, EvidenceRequest,
 * SupervisionFinding, ConclusionNotice, Shortcoming, SocialCritique. Proved by {@code
 * SupervisionModuleTests}, {@code SupervisionWebModuleTests} and {@code
 * SupervisionAccessModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "notice",
      "organisation",
      "directive",
      "document",
      "regulation",
      "measure",
      "target",
      "evaluation",
      "inventory",
      "work"
    })
package vn.thongmach.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
