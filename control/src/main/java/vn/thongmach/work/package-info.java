/**
 * Work given to people: what is to be made, by whom, by when, what it serves and which network
 * objects it is done on. Nouns: Task. Tells measures which tasks were done on time. Proved by
 * {@code TaskModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "organisation", "programme", "measure", "inventory"})
package vn.thongmach.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
