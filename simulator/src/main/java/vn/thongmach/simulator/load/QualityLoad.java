package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An example of what a score of quality objectives may be composed of, one part for each kind of
 * thing that can be measured, and a target on it. It follows no document and says so.
 */
final class QualityLoad {

  private static final String NOC = "VX.NOC";
  private static final String PROVINCE = "Đà Nẵng";
  private static final String PROVINCE_UNIT = "VX.T48";

  private final Api api;
  private final Ids ids;
  private final Heads heads;
  private final int year;

  QualityLoad(Api api, Ids ids, Heads heads, LocalDate today) {
    this.api = api;
    this.ids = ids;
    this.heads = heads;
    this.year = today.getYear();
  }

  void load() {
    api.post(
        "/api/quality-objectives",
        Map.of(
            "effectiveFrom",
            year + "-01-01",
            "source",
            "Ví dụ của dữ liệu mẫu, không theo văn bản nào",
            "verified",
            false,
            "example",
            true,
            "parts",
            List.of(
                part(
                    "dich-vu-tinh",
                    "Độ khả dụng dịch vụ tại " + PROVINCE + ", theo số khách hàng",
                    "service-availability",
                    Map.of("provinces", List.of(PROVINCE)),
                    99.9,
                    100,
                    30),
                part(
                    "khac-phuc",
                    "Thời gian khắc phục trung bình trên mạng Viễn thông " + PROVINCE,
                    "mean-time-to-repair",
                    Map.of("sitesOf", List.of(ids.unit(PROVINCE_UNIT))),
                    8,
                    2,
                    25),
                part(
                    "dich-vu-truc",
                    "Độ khả dụng dịch vụ liên tỉnh qua trục Bắc - Nam",
                    "service-availability",
                    Map.of("type", "Service", "source", "VX-TRUC"),
                    99.99,
                    99.9999,
                    25),
                part(
                    "dung-han",
                    "Công việc xong đúng hạn tại Trung tâm Điều hành mạng",
                    "tasks-on-time",
                    Map.of("units", List.of(ids.unit(NOC))),
                    60,
                    100,
                    20))));
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("code", "MTCL-VD");
    target.put("name", "Điểm MTCL theo khai báo ví dụ");
    target.put("ownerUnit", ids.unit(NOC));
    target.put("head", heads.of(NOC));
    target.put("clause", ids.clause("02-NQ/ĐU", "1"));
    target.put("period", Integer.toString(year));
    target.put("baseline", 50);
    target.put("plan", 90);
    target.put("weight", 1);
    api.post("/api/quality-objectives/targets", target);
  }

  private static Map<String, Object> part(
      String code,
      String name,
      String measure,
      Map<String, Object> subject,
      double zero,
      double full,
      double weight) {
    return Map.of(
        "code", code, "name", name, "measure", measure, "subject", subject, "zero", zero, "full",
        full, "weight", weight);
  }
}
