package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongmach.simulator.world.Geography.Province;
import vn.thongmach.simulator.world.Organisation;
import vn.thongmach.simulator.world.World;

/** Targets on the clauses: availability computed from the network, the rest from reported facts. */
final class TargetLoad {

  private static final String NETWORK = "02-NQ/ĐU";
  private static final String CONGRESS = "01-NQ/ĐH";
  private static final String YEARLY = "11-NQ/ĐU";
  private static final List<String> PROGRAMME_LEADS =
      List.of("VX.NOC", "VX.KTM", "VX.CNTT", "VX.KD");
  private static final String NOC = "VX.NOC";
  private static final String WHOLE = "MTCL";
  private static final Map<String, Double> WHOLE_PARTS = Map.of("TRUC-1", 60.0, "TRUC-2", 40.0);
  private static final List<String> FALL_DUE = List.of("KM-TRUC", "TINH-TRUC", "KN-NOC");
  private static final int OFFICE = 16;
  private static final List<String> PARTIES = List.of("DU", "DB.NOC", "DB.MB", "DB.MT", "DB.MN");

  private final Api api;
  private final Ids ids;
  private final Heads heads;
  private final World world;
  private final int year;

  TargetLoad(Api api, Ids ids, World world, Heads heads, LocalDate today) {
    this.api = api;
    this.ids = ids;
    this.world = world;
    this.heads = heads;
    this.year = today.getYear();
  }

  /** A promise; who heads the unit answers for it. */
  private record Promise(
      String code,
      String name,
      String unit,
      String measure,
      Map<String, Object> subject,
      double baseline,
      double plan,
      String document,
      String clause) {}

  int load(List<String> services) {
    List<Promise> promises = new ArrayList<>();
    network(promises);
    people(promises);
    work(promises);
    for (int i = 0; i < services.size(); i++) {
      double users = FactLoad.usersPlanned(i);
      promises.add(
          new Promise(
              "DV-%02d".formatted(i + 1),
              "Người dùng dịch vụ " + services.get(i),
              "VX.KD",
              FactLoad.usersOf(i),
              Map.of("units", List.of(ids.unit("VX.KD"))),
              users / 2,
              users,
              "05-NQ/ĐU",
              "1"));
    }
    whole();
    promises.forEach(this::post);
    return promises.size() + 1;
  }

  private void network(List<Promise> promises) {
    promises.add(
        availability(
            "TRUC-1",
            "Độ khả dụng các chặng truyền dẫn trục",
            NOC,
            "Link",
            "VX-TRUC",
            99,
            99.9,
            "1"));
    promises.add(
        availability(
            "TRUC-2", "Độ khả dụng các nút mạng trục", NOC, "Node", "VX-TRUC", 99.5, 99.95, "2"));
    promises.add(
        new Promise(
            "DVLT-1",
            "Độ khả dụng dịch vụ liên tỉnh qua trục Bắc - Nam",
            NOC,
            "service-availability",
            Map.of("type", "Service", "source", "VX-TRUC"),
            99.99,
            99.9999,
            NETWORK,
            "1"));
    promises.add(
        new Promise(
            "DVKH-48",
            "Độ khả dụng dịch vụ tại Đà Nẵng, theo số khách hàng",
            "VX.T48",
            "service-availability",
            Map.of("provinces", List.of("Đà Nẵng")),
            99.9,
            99.995,
            NETWORK,
            "3"));
    promises.add(
        new Promise(
            "KPSC-48",
            "Thời gian khắc phục trung bình trên mạng Viễn thông Đà Nẵng",
            "VX.T48",
            "mean-time-to-repair",
            Map.of("sitesOf", List.of(ids.unit("VX.T48"))),
            6,
            2.5,
            NETWORK,
            "3"));
    for (Province province : world.geography().provinces()) {
      String unit = "VX.T" + province.code();
      String source = "VX-" + province.code();
      promises.add(
          availability(
              "NUT-" + province.code(),
              "Độ khả dụng nút mạng Viễn thông " + province.name(),
              unit,
              "Node",
              source,
              99.5,
              99.95,
              "2"));
      promises.add(
          availability(
              "VONG-" + province.code(),
              "Độ khả dụng các vòng cáp Viễn thông " + province.name(),
              unit,
              "Link",
              source,
              99.5,
              99.97,
              "3"));
    }
  }

  private static Promise availability(
      String code,
      String name,
      String unit,
      String type,
      String source,
      double baseline,
      double plan,
      String clause) {
    Map<String, Object> subject = Map.of("type", type, "source", source);
    return new Promise(code, name, unit, "availability", subject, baseline, plan, NETWORK, clause);
  }

  private void people(List<Promise> promises) {
    promises.add(
        reported(
            "KN-NOC",
            "Đảng viên mới kết nạp tại Trung tâm Điều hành mạng",
            "DB.NOC",
            "members-admitted",
            10,
            CONGRESS,
            "III.1"));
    for (String party : PARTIES) {
      promises.add(
          reported(
              "HT-" + party,
              "Đảng viên tham gia học tập, quán triệt (" + party + ")",
              party,
              "study-participation",
              100,
              CONGRESS,
              "III.2"));
    }
  }

  private void work(List<Promise> promises) {
    promises.add(
        reported(
            "KM-TRUC",
            "Ki-lô-mét tuyến Bắc - Nam đã thông mạch",
            NOC,
            "kilometres-connected",
            6_000,
            CONGRESS,
            "I.2"));
    promises.add(
        reported(
            "TINH-TRUC",
            "Tỉnh, thành phố đã nối vào tuyến Bắc - Nam",
            NOC,
            "provinces-connected",
            17,
            CONGRESS,
            "I.2"));
    for (Organisation.Unit unit : world.organisation().units()) {
      if (PROGRAMME_LEADS.contains(unit.code())) {
        promises.add(
            reported(
                "MOC-" + unit.code().substring(3),
                "Mốc chương trình hành động đạt đúng hạn: " + unit.name(),
                unit.code(),
                "milestones-reached",
                90,
                YEARLY,
                "1"));
      }
      boolean department = "VX".equals(unit.parent()) && unit.weight() == OFFICE;
      boolean centre = unit.code().matches("VX\\.(NOC|M[BTN])");
      if (department || centre) {
        promises.add(
            reported(
                "CV-" + unit.code().substring(3),
                "Công việc xong đúng hạn: " + unit.name(),
                unit.code(),
                "tasks-on-time",
                95,
                "03-NQ/ĐU",
                "2"));
      }
      if (centre) {
        promises.add(
            reported(
                "VM-" + unit.code().substring(3),
                "Vướng mắc tháo gỡ đúng hạn: " + unit.name(),
                unit.code(),
                "obstacles-removed-on-time",
                90,
                "06-NQ/ĐU",
                "1"));
      }
    }
  }

  private Promise reported(
      String code,
      String name,
      String unit,
      String measure,
      double plan,
      String document,
      String clause) {
    Map<String, Object> subject = Map.of("units", List.of(ids.unit(unit)));
    return new Promise(code, name, unit, measure, subject, 0, plan, document, clause);
  }

  private void post(Promise promise) {
    List<Map<String, Object>> plan = new ArrayList<>();
    for (int each = year - 1; each <= year; each++) {
      plan.add(Map.of("period", Integer.toString(each), "value", promise.plan()));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", promise.code());
    body.put("name", promise.name());
    body.put("ownerUnit", ids.unit(promise.unit()));
    body.put("head", heads.of(promise.unit()));
    body.put("measure", promise.measure());
    body.put("subject", promise.subject());
    body.put("direction", promise.plan() < promise.baseline() ? "LOWER" : "HIGHER");
    body.put("baseline", promise.baseline());
    body.put("plan", plan);
    body.put("weight", 1);
    body.put("clause", ids.clause(promise.document(), promise.clause()));
    Double weight = WHOLE_PARTS.get(promise.code());
    if (weight != null) {
      body.put("weight", weight);
      body.put("parent", WHOLE);
    }
    if (FALL_DUE.contains(promise.code())) {
      body.put("terms", Map.of("curve", Map.of("kind", "LINEAR")));
    }
    api.post("/api/targets", body);
  }

  /** Quality as a whole: parts whose weights add up to 100, on two clauses. */
  private void whole() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", WHOLE);
    body.put("name", "Chất lượng mạng trục (điểm MTCL)");
    body.put("ownerUnit", ids.unit(NOC));
    body.put("head", heads.of(NOC));
    body.put("aggregation", "WEIGHTED_MEAN");
    body.put("weight", 1);
    body.put("clause", ids.clause(NETWORK, "1"));
    body.put("terms", Map.of("weightsTotal", 100, "alsoServes", List.of(ids.clause(NETWORK, "2"))));
    api.post("/api/targets", body);
  }
}
