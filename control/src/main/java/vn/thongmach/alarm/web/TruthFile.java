package vn.thongmach.alarm.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.incident.IncidentTruth;
import vn.thongmach.alarm.incident.IncidentTruth.TruthAlarm;
import vn.thongmach.alarm.incident.IncidentTruth.TruthItem;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * What people said of incidents as CSV: byte order mark and semicolons, as a Vietnamese Excel opens
 * it. What machines and people wrote stays text: where it could be read as a formula an apostrophe
 * stands before it.
 */
@Component
class TruthFile {

  private static final int MOST_INCIDENTS = 5_000;
  private static final int PAGE = 200;

  private static final String HEADING =
      "\uFEFFincident;rejected;rootType;rootId;rootName;machineRootId;alarmId;objectType;objectId;"
          + "objectName;sourceName;condition;raisedAt;machineIncident;by;at;reason\r\n";

  private final IncidentTruth truth;

  TruthFile(IncidentTruth truth) {
    this.truth = truth;
  }

  String of(Scope scope) {
    StringBuilder text = new StringBuilder(HEADING);
    for (int page = 0; page * PAGE < MOST_INCIDENTS; page++) {
      PageOf<TruthItem> items = truth.list(scope, PageRequest.of(page, PAGE));
      for (TruthItem item : items.items()) {
        item.alarms().forEach(alarm -> write(text, item, alarm));
      }
      if (items.items().size() < PAGE) {
        break;
      }
    }
    return text.toString();
  }

  private static void write(StringBuilder text, TruthItem item, TruthAlarm alarm) {
    AlarmedObject root = item.root();
    AlarmedObject machine = item.machineRoot();
    AlarmedObject object = alarm.object();
    String line =
        String.join(
            ";",
            List.of(
                item.incident().code(),
                Boolean.toString(item.rejected()),
                cell(root == null ? null : root.type()),
                root == null ? "" : root.id().toString(),
                cell(root == null ? null : root.name()),
                machine == null ? "" : machine.id().toString(),
                alarm.id().toString(),
                cell(object == null ? null : object.type()),
                object == null ? "" : object.id().toString(),
                cell(object == null ? null : object.name()),
                cell(alarm.sourceName()),
                cell(alarm.condition()),
                alarm.raisedAt().toString(),
                alarm.machine(),
                cell(item.by()),
                item.at().toString(),
                cell(item.reason())));
    text.append(line).append("\r\n");
  }

  private static String cell(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String safe = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
