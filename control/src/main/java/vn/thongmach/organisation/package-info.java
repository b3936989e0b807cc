/**
 * Units in two dated trees (management and Party) over the same people, persons, and mandates: who
 * holds which post in which unit from when to when. Nouns: Unit, Person, Mandate. Answers which
 * units a reader reaches. Proved by {@code OrganisationModuleTests} and {@code
 * OrganisationWebModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package vn.thongmach.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
