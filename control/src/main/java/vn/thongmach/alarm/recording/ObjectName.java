package vn.thongmach.alarm.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;

/**
 * What the recorder knows of a network object.
 *
 * @param ownerUnit null where nobody owns it
 */
record ObjectName(UUID id, String type, String name, @Nullable UUID ownerUnit) {

  AlarmedObject asAlarmed() {
    return new AlarmedObject(id, type, name);
  }
}
