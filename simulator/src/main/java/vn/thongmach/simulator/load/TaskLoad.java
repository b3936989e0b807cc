package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongmach.simulator.world.Chance;
import vn.thongmach.simulator.world.Organisation;
import vn.thongmach.simulator.world.Organisation.Person;

/** A task for everybody: on objects of the own area for the technical teams of provinces. */
final class TaskLoad {

  private static final int LONGEST = 40;
  private static final int SERVICES = 12;

  /** Of the tasks that are handed in, one in so many. */
  private static final int DONE = 25;

  private static final List<String> ON_OBJECTS =
      List.of(
          "Đo kiểm suy hao tuyến cáp",
          "Kiểm tra nguồn và ắc quy",
          "Bảo dưỡng điều hoà phòng máy",
          "Kiểm tra tiếp đất, chống sét",
          "Đối soát tài nguyên tại trạm");
  private static final List<String> IN_OFFICES =
      List.of(
          "Rà soát số liệu báo cáo tháng",
          "Cập nhật quy trình vận hành",
          "Phân tích nguyên nhân sự cố",
          "Lập kế hoạch bảo dưỡng tháng sau",
          "Tổng hợp kiến nghị của địa bàn");
  private static final List<String> IN_BUSINESS =
      List.of(
          "Chăm sóc khách hàng trọng điểm",
          "Khảo sát nhu cầu tại địa bàn",
          "Thu thập ý kiến khách hàng");

  private final Api api;
  private final Ids ids;
  private final LocalDate today;
  private final Chance chance;
  private final Set<String> targets = new HashSet<>();
  private final Map<String, List<String>> nodes = new LinkedHashMap<>();

  TaskLoad(Api api, Ids ids, LocalDate today, Chance chance) {
    this.api = api;
    this.ids = ids;
    this.today = today;
    this.chance = chance;
  }

  int load(Organisation organisation) {
    api.get("/api/targets?size=1000")
        .get("items")
        .forEach(target -> targets.add(target.get("code").asString()));
    List<Map<String, Object>> tasks = new ArrayList<>();
    for (Person person : organisation.people()) {
      tasks.add(task(person, tasks.size() + 1));
    }
    Crowd.each(tasks, task -> api.post("/api/tasks", task));
    List<Map<String, Object>> done = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i += DONE) {
      done.add(tasks.get(i));
    }
    Crowd.each(
        done,
        task ->
            api.post(
                "/api/tasks/" + task.get("code") + "/done",
                Map.of("doneOn", today.toString(), "note", "Biên bản đã gửi tổ trưởng (mẫu)")));
    return tasks.size();
  }

  private Map<String, Object> task(Person person, int number) {
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("code", "CV-%05d".formatted(number));
    task.put("unit", ids.unit(person.unit()));
    task.put("person", ids.person(person.code()));
    task.put("due", today.plusDays(1 + chance.below(LONGEST)).toString());
    task.put("product", "Biên bản có xác nhận");
    String title = chance.oneOf(IN_OFFICES);
    if (person.unit().matches("VX\\.T\\d\\d.*")) {
      String province = person.unit().substring(4, 6);
      if (person.unit().endsWith(".KD")) {
        title = chance.oneOf(IN_BUSINESS);
        task.put("target", "DV-%02d".formatted(1 + chance.below(SERVICES)));
      } else {
        String object = chance.oneOf(nodes.computeIfAbsent(province, this::nodes));
        task.put("objects", List.of(object));
        task.put("target", "NUT-" + province);
        title = chance.oneOf(ON_OBJECTS);
      }
    } else if (person.unit().startsWith("VX.NOC")) {
      task.put("target", chance.oneOf(List.of("TRUC-1", "TRUC-2")));
    } else if (targets.contains("CV-" + department(person.unit()))) {
      task.put("target", "CV-" + department(person.unit()));
    }
    task.put("title", title);
    return task;
  }

  /** Department or centre that a unit belongs to: KTM of VX.KTM, NOC of VX.NOC.C1. */
  private static String department(String unit) {
    String[] steps = unit.split("\\.", -1);
    return steps.length > 1 ? steps[1] : unit;
  }

  private List<String> nodes(String province) {
    List<String> found = new ArrayList<>();
    api.get("/api/inventory/objects?type=Node&size=1000&source=VX-" + province)
        .get("items")
        .forEach(object -> found.add(object.get("id").asString()));
    return found;
  }
}
