package vn.thongmach.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** VES 7.2.1 fault events as a standard client would write them. */
final class FaultEvents {

  private FaultEvents() {}

  /**
   * @param severity {@code NORMAL} clears
   * @param epochMicros source time, microseconds
   */
  record Fault(
      String sourceName, String severity, long epochMicros, String eventId, long sequence) {

    String json() {
      return """
          {"commonEventHeader":{"version":"4.1","vesEventListenerVersion":"7.2.1","domain":"fault",\
          "eventId":"%s","eventName":"Fault_Router_lossOfSignal","priority":"High",\
          "reportingEntityName":"ems-bench","sourceName":"%s","sequence":%d,\
          "startEpochMicrosec":%d,"lastEpochMicrosec":%d,"timeZoneOffset":"UTC+07:00"},\
          "faultFields":{"faultFieldsVersion":"4.0","alarmCondition":"lossOfSignal",\
          "eventSeverity":"%s","eventSourceType":"port","specificProblem":"opticalLoss",\
          "vfStatus":"Active","alarmAdditionalInformation":{"direction":"receive","threshold":"-28 dBm"}}}"""
          .formatted(eventId, sourceName, sequence, epochMicros, epochMicros, severity);
    }
  }

  /** Body of an {@code eventBatch} request. */
  static byte[] batch(List<Fault> faults) {
    StringBuilder body = new StringBuilder("{\"eventList\":[");
    for (int i = 0; i < faults.size(); i++) {
      body.append(i == 0 ? "" : ",").append(faults.get(i).json());
    }
    return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }
}
