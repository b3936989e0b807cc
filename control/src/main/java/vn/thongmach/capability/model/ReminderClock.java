package vn.thongmach.capability.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.capability.CapabilityReminders;

/** Looks soon after the start and then every ten minutes. */
@Component
@Profile("!command")
class ReminderClock {

  private final CapabilityReminders reminders;

  ReminderClock(CapabilityReminders reminders) {
    this.reminders = reminders;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 600_000)
  void look() {
    reminders.remind();
  }
}
