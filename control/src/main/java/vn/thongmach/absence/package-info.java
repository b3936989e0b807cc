/**
 * Who is away, from which day to which, and who acts for them. During it the deputy is told what
 * the person is told, and acts at the desks named; it ends by itself with its last day. Nouns:
 * Absence, Desk. Proved by {@code DeputyModuleTests} and {@code AbsenceWebModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "organisation", "regulation", "notice"})
package vn.thongmach.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
