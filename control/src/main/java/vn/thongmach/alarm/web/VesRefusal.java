package vn.thongmach.alarm.web;

import java.util.List;

/** A refusal as the VES event listener words it: id, text with %1, %2 …, and their values. */
record VesRefusal(int status, Kind kind, String messageId, String text, List<String> variables) {

  /** Which of the two bodies it is. */
  enum Kind {
    SERVICE("serviceException"),
    POLICY("policyException");

    private final String field;

    Kind(String field) {
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  static VesRefusal malformed(List<String> complaints) {
    return new VesRefusal(400, Kind.SERVICE, "SVC0002", numbered(complaints.size()), complaints);
  }

  static VesRefusal unauthenticated(String detail) {
    return new VesRefusal(401, Kind.POLICY, "POL2000", "Unauthorized user: %1", List.of(detail));
  }

  static VesRefusal forbidden(String detail) {
    return new VesRefusal(403, Kind.POLICY, "POL1009", "User not provisioned: %1", List.of(detail));
  }

  static VesRefusal tooLarge(long limitBytes) {
    return new VesRefusal(
        413,
        Kind.POLICY,
        "POL9003",
        "Message content size exceeds the allowable limit of %1 bytes",
        List.of(Long.toString(limitBytes)));
  }

  static VesRefusal wrongType(String contentType) {
    return new VesRefusal(
        415,
        Kind.SERVICE,
        "SVC0002",
        "Bad parameter: Content-Type %1, only application/json in UTF-8 without Content-Encoding",
        List.of(contentType));
  }

  static VesRefusal unavailable(String reason) {
    return new VesRefusal(
        503,
        Kind.SERVICE,
        "SVC1000",
        "No server resources available to process the request: %1",
        List.of(reason));
  }

  static VesRefusal other(int status, String detail) {
    return new VesRefusal(status, Kind.SERVICE, "SVC2000", "Service error: %1", List.of(detail));
  }

  private static String numbered(int count) {
    StringBuilder text = new StringBuilder("Bad parameter (JSON does not conform to schema): %1");
    for (int i = 2; i <= count; i++) {
      text.append("; %").append(i);
    }
    return text.toString();
  }
}
