/**
 * Protected events: a time and a scope in which communication is guarded. Freeze with exceptions,
 * readiness before, heightened watch during, report afterwards. Proved by {@code
 * ProtectedEventModuleTests}.
 */
@NullMarked
package vn.thongmach.alarm.protectedevent;

import org.jspecify.annotations.NullMarked;
