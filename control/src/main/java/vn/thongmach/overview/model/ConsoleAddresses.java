package vn.thongmach.overview.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the console shows things, and which endpoint answers for them. */
final class ConsoleAddresses {

  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("resolution", "/commitments/resolutions/%s"),
          Map.entry("clause", "/commitments/resolutions/%2$s?clause=%1$s"),
          Map.entry("commitment", "/commitments/resolutions/%2$s"),
          Map.entry("objective", "/commitments/resolutions/%2$s"),
          Map.entry("key-task", "/commitments/programmes?view=key-tasks&keyTask=%s"),
          Map.entry("programme", "/commitments/programmes?programme=%s"),
          Map.entry("milestone", "/commitments/programmes?programme=%2$s"),
          Map.entry("obstacle", "/commitments/obstacles?obstacle=%s"),
          Map.entry("handover", "/commitments/handovers?handover=%s"),
          Map.entry("target", "/commitments?target=%s"),
          Map.entry("task", "/my-work"),
          Map.entry("unit", "/organisation/people?unit=%s"),
          Map.entry("person", "/organisation/people"),
          Map.entry("object", "/network/resources/%s"),
          Map.entry("study-campaign", "/organisation/study/%s"),
          Map.entry("alarm", "/network/alarms?alarm=%s"));

  /** Types whose readers are not everybody who signs in, with an endpoint of theirs. */
  private static final Map<String, String> ENDPOINTS = Map.of("alarm", "/api/alarms");

  private ConsoleAddresses() {}

  static String of(String type, String id, @Nullable String within) {
    return PAGES
        .getOrDefault(type, "/")
        .formatted(encoded(id), within == null ? "" : encoded(within));
  }

  /** The endpoint whose roles decide who may find things of this type; null for everybody. */
  static @Nullable String endpoint(String type) {
    return ENDPOINTS.get(type);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
