package vn.thongmach.alarm.incident;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AccessRules;
import vn.thongmach.access.Role;
import vn.thongmach.live.LiveFeed;

/** Tells the screens which incidents changed; what they are is read within the reader's scope. */
@Component
class TellingIncidents {

  private static final String TOPIC = "incident";

  private static final Set<Role> READERS =
      AccessRules.rowFor("GET", "/api/incidents").orElseThrow().roles();

  private final LiveFeed feed;

  TellingIncidents(LiveFeed feed) {
    this.feed = feed;
  }

  void changed(Set<UUID> incidents) {
    incidents.forEach(id -> feed.publish(TOPIC, id, null, READERS, new Changed(id)));
  }

  /** An incident that changed. */
  record Changed(UUID id) {}
}
