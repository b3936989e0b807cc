/**
 * Work given to people: what is to be made, by whom, by when, what it serves and which network
 * objects it is done on; and work passed between units, timed on both sides. Nouns: Task,
 * TaskSeries, Handover. Tells measures which tasks were done on time and how long units took to
 * answer what was passed to them. Proved by {@code TaskModuleTests}, {@code HandoverModuleTests}
 * and {@code HandoverWebModuleTests} and {@code SeriesModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "notice",
      "organisation",
      "programme",
      "measure",
      "inventory",
      "regulation"
    })
package vn.thongmach.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
