package vn.thongmach.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.intake.IntakeFigures;
import vn.thongmach.intake.SnmpIntake;
import vn.thongmach.intake.SyslogIntake;

/** What came in, was refused and got lost on the way. */
@RestController
@Profile("!command")
class IntakeController {

  private final SnmpIntake snmp;
  private final SyslogIntake syslog;

  IntakeController(SnmpIntake snmp, SyslogIntake syslog) {
    this.snmp = snmp;
    this.syslog = syslog;
  }

  /** Datagrams by protocol since the product started. */
  @Operation(summary = "What came in, was refused and got lost on the way")
  @GetMapping("/api/intake")
  IntakeFigures figures(Scope scope) {
    scope.requireAllUnits();
    return new IntakeFigures(
        Stream.concat(snmp.figures().protocols().stream(), syslog.figures().protocols().stream())
            .toList());
  }
}
