/**
 * What was resolved: resolutions of congresses and committees with their clauses, each a promise
 * that targets can stand on. Nouns: Resolution, Clause. Proved by {@code DirectiveModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "organisation"})
package vn.thongmach.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
