/**
 * How resolutions are put into effect: committees that steer them, the priority list of key tasks
 * in themes, action programmes with lead and coordinating units, their people (PO, VPO, PM),
 * milestones and budget, and the obstacles met on the way, which go up from desk to desk until
 * somebody decides. Nouns: SteeringCommittee, Theme, KeyTask, ActionProgram, Milestone, Obstacle,
 * ObstacleStage. Tells measures which milestones were reached and which obstacles were removed on
 * time, and how long they lay on each desk. Proved by {@code ProgrammeModuleTests}, {@code
 * ObstacleModuleTests} and {@code EscalationModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "notice",
      "organisation",
      "directive",
      "inventory",
      "measure",
      "regulation"
    })
package vn.thongmach.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
