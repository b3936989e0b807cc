package vn.thongmach.simulator.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.world.Organisation.Tree;
import vn.thongmach.simulator.world.Organisation.Unit;

/** The units: corporation, departments, operations centre, regions, provinces with their teams. */
final class OrganisationUnits {

  static final String ROOT = "VX";
  static final String PARTY = "DU";

  private static final List<String> DEPARTMENTS =
      List.of(
          "VP|Văn phòng",
          "KH|Ban Kế hoạch - Đầu tư",
          "KTM|Ban Kỹ thuật mạng",
          "CNTT|Ban Công nghệ thông tin",
          "NS|Ban Nhân lực",
          "TC|Ban Tài chính - Kế toán",
          "KHCN|Ban Khoa học - Công nghệ",
          "KD|Ban Kinh doanh",
          "CLDV|Ban Chất lượng dịch vụ",
          "ATTT|Ban An toàn thông tin",
          "PCTT|Ban Pháp chế - Thanh tra",
          "QLDA|Ban Quản lý dự án");
  private static final List<String> SHIFTS =
      List.of(
          "C1|Đài Giám sát mạng",
          "C2|Đài Điều hành ứng cứu thông tin",
          "C3|Phòng Mạng lõi",
          "C4|Phòng Truyền tải",
          "C5|Phòng Vô tuyến",
          "C6|Phòng Dịch vụ",
          "C7|Phòng Tổng hợp",
          "C8|Phòng Số hoá vận hành");
  private static final List<String> REGIONS = List.of("B|miền Bắc", "T|miền Trung", "N|miền Nam");
  private static final List<String> REGION_TEAMS =
      List.of(
          "TD|Đài Truyền dẫn",
          "VT|Đài Vô tuyến",
          "NG|Đài Nguồn điện",
          "DK|Tổ Đo kiểm",
          "UC|Tổ Ứng cứu thông tin",
          "TH|Phòng Tổng hợp");
  private static final List<String> PROVINCE_TEAMS =
      List.of(
          "KT|Phòng Kỹ thuật",
          "KD|Phòng Kinh doanh",
          "T1|Tổ Hạ tầng số 1",
          "T2|Tổ Hạ tầng số 2",
          "T3|Tổ Hạ tầng số 3",
          "UC|Tổ Ứng cứu thông tin");

  private final List<Unit> units = new ArrayList<>();

  OrganisationUnits(Geography geography) {
    party(PARTY, "Đảng bộ " + Organisation.OPERATOR, null);
    add(ROOT, Organisation.OPERATOR, null, 6, "Tổng giám đốc", PARTY);
    for (String each : DEPARTMENTS) {
      String code = code(each);
      party("CB." + code, "Chi bộ " + name(each), PARTY);
      add(ROOT + "." + code, name(each), ROOT, 16, "Trưởng ban", "CB." + code);
    }
    party("DB.NOC", "Đảng bộ Trung tâm Điều hành mạng", PARTY);
    String noc = ROOT + ".NOC";
    add(noc, "Trung tâm Điều hành mạng", ROOT, 5, "Giám đốc trung tâm", "DB.NOC");
    for (String each : SHIFTS) {
      String code = "NOC." + code(each);
      party("CB." + code, "Chi bộ " + name(each), "DB.NOC");
      add(ROOT + "." + code, name(each), noc, 22, "Trưởng đơn vị", "CB." + code);
    }
    for (String each : REGIONS) {
      region(code(each), name(each));
    }
    for (Geography.Province province : geography.provinces()) {
      province(province);
    }
  }

  private void region(String letter, String name) {
    String code = ROOT + ".M" + letter;
    String party = "DB.M" + letter;
    party(party, "Đảng bộ bộ phận Trung tâm Mạng lưới " + name, PARTY);
    add(code, "Trung tâm Mạng lưới " + name, ROOT, 4, "Giám đốc trung tâm", party);
    for (String each : REGION_TEAMS) {
      String cell = "CB.M" + letter + "." + code(each);
      party(cell, "Chi bộ " + name(each) + " " + name, party);
      add(code + "." + code(each), name(each), code, 24, "Trưởng đơn vị", cell);
    }
  }

  private void province(Geography.Province province) {
    String code = ROOT + ".T" + province.code();
    String cell = "CB.T" + province.code();
    party(cell, "Chi bộ Viễn thông " + province.name(), PARTY);
    String technical = cell + ".KT";
    party(technical, "Chi bộ Kỹ thuật Viễn thông " + province.name(), PARTY);
    add(code, "Viễn thông " + province.name(), ROOT, 4, "Giám đốc", cell);
    for (String each : PROVINCE_TEAMS) {
      boolean field = code(each).startsWith("T") || code(each).equals("KT");
      add(
          code + "." + code(each),
          name(each) + " " + province.name(),
          code,
          18,
          field ? "Tổ trưởng" : "Trưởng phòng",
          code(each).equals("KT") ? technical : null);
    }
  }

  List<Unit> units() {
    return List.copyOf(units);
  }

  private void add(
      String code,
      String name,
      @Nullable String parent,
      int weight,
      String headPost,
      @Nullable String cell) {
    units.add(new Unit(code, name, Tree.MANAGEMENT, parent, weight, headPost, cell));
  }

  private void party(String code, String name, @Nullable String parent) {
    units.add(new Unit(code, name, Tree.PARTY, parent, 0, "Bí thư", null));
  }

  private static String code(String both) {
    return both.substring(0, both.indexOf('|'));
  }

  private static String name(String both) {
    return both.substring(both.indexOf('|') + 1);
  }
}
