package vn.thongmach.dataplane.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which alarm a report is about (ITU-T X.733): the object, the type of source, the condition and
 * the specific problem. The value is the same on every machine and in every run.
 */
public record AlarmKey(UUID value) {

  /**
   * The key of an alarm.
   *
   * @param objectId the network object, null while the alarm is unplaced
   * @param nativeName the name under which the source knows the object; counts only while unplaced
   * @param unresolvedInterface the interface the source named, where no object of its own stands
   *     for it
   */
  public static AlarmKey of(
      @Nullable UUID objectId,
      String nativeName,
      @Nullable String unresolvedInterface,
      String eventSourceType,
      String alarmCondition,
      String specificProblem) {
    NamedUuid name = NamedUuid.of("thongmach alarm key v1");
    if (objectId != null) {
      name.add("object").add(objectId);
    } else {
      name.add("name").add(nativeName);
    }
    if (unresolvedInterface != null) {
      name.add("interface").add(unresolvedInterface);
    } else {
      name.add("whole");
    }
    return new AlarmKey(
        name.add(eventSourceType).add(alarmCondition).add(specificProblem).toUuid());
  }
}
