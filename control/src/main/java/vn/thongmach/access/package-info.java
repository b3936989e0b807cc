/**
 * Who may do what: users, roles, tokens, sessions, and the Scope that every storage query takes.
 * Nouns: Role, Scope, AuditTrail. Proved by {@code AccessModuleTests} and {@code AccessRulesTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package vn.thongmach.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
