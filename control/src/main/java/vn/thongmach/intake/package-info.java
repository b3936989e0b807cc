/**
 * Who may hand in SNMP traps and syslog messages, and what came in, was refused and got lost on the
 * way. Nouns: SnmpSender (v1, v2c), SnmpUser (v3), SyslogSender, IntakeFigures. What comes in is
 * recorded by module alarm. Proved by {@code SnmpSendersTests} and {@code SnmpIntakeModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package vn.thongmach.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
