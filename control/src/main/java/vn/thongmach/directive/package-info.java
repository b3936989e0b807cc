/**
 * What was resolved: resolutions of congresses and committees, directives and conclusions, how they
 * stand to one another, their clauses, each a promise that targets can stand on, and what units
 * promise on clauses. Nouns: Resolution, Relation, Clause, Commitment, Objective, FocusArea. Proved
 * by {@code DirectiveModuleTests}, {@code DocumentsModuleTests} and {@code
 * RelationCirclesPropertyTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "organisation"})
package vn.thongmach.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
