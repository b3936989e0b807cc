/**
 * What the network says: receives VES events, records them once, and keeps what is true now. Nouns:
 * Event, Alarm, AlarmSpan, Outage, MaintenanceWindow, ProtectedEvent. Publishes the measure {@code
 * availability}. Proved by {@code RecorderModuleTests}, {@code RecorderPropertyTests} and {@code
 * EventListenerModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "live",
      "ledger",
      "inventory",
      "measure",
      "regulation",
      "mapping",
      "notice",
      "organisation"
    })
package vn.thongmach.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
