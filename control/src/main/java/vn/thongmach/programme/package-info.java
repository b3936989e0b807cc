/**
 * How resolutions are put into effect: committees that steer them, the priority list of key tasks
 * in themes, action programmes with lead and coordinating units, their people (PO, VPO, PM),
 * milestones and budget, and the obstacles met on the way. Nouns: SteeringCommittee, Theme,
 * KeyTask, ActionProgram, Milestone, Obstacle. Tells measures which milestones were reached and
 * which obstacles were removed on time. Proved by {@code ProgrammeModuleTests} and {@code
 * ObstacleModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "organisation", "directive", "inventory", "measure"})
package vn.thongmach.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
