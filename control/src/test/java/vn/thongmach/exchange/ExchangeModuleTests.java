package vn.thongmach.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;

/** Lists in and out over the real endpoints and rules. */
class ExchangeModuleTests extends ListTest {

  private static final String UNITS =
      "Mã đơn vị;Tên đơn vị;Hệ thống;Mã đơn vị cấp trên;Hiệu lực từ ngày\r\n";
  private static final String TARGETS =
      "Mã chỉ tiêu;Tên chỉ tiêu;Mã đơn vị chịu trách nhiệm;Mã người đứng đầu;Ký hiệu nghị quyết;"
          + "Điểm;Chỉ số đo;Đối tượng đo;Chiều;Mức xuất phát;Kế hoạch;Trọng số;"
          + "Mã chỉ tiêu cấp trên;Cách tổng hợp;Lý do thay đổi\n";

  private String root;

  @BeforeAll
  void prepare() throws Exception {
    root =
        id(
            created(
                "/api/units",
                "{'code':'EX','name':'Tổng công ty','tree':'MANAGEMENT','validFrom':'2020-01-01'}"));
    created(
        "/api/people",
        "{'familyName':'Nguyễn','middleName':'Thị Thanh','givenName':'Nga','code':'EX-P'}");
    created(
        "/api/resolutions",
        """
        {'symbol':'77-NQ/EX','title':'Hạ tầng số','kind':'THEMATIC','issuer':'%s',
        'adoptedOn':'2026-01-15','clauses':[{'code':'3.2','text':'Không gián đoạn'}]}
        """
            .formatted(root));
    String objects =
        "type,id,parentType,parentId,aType,aId,zType,zId\n"
            + "NODE,A,,,,,,\nNODE,B,,,,,,\nLINK,L,,,NODE,A,NODE,B\n";
    upload(200, ADMINISTRATOR, "/api/inventory/imports?source=exchange&format=csv", bytes(objects));
  }

  private long units(String q) throws Exception {
    return read("/api/units?q=" + q).path("total").asLong();
  }

  @Test
  void takesUnitsAsAVietnameseExcelWritesThem() throws Exception {
    String file =
        "\uFEFF"
            + UNITS
            + "EXA-1;Phòng Truyền dẫn;Chuyên môn;EXA;01/02/2026\r\n"
            + "EXA;\"Trung tâm; vùng Bắc\";chuyen mon;EX;2026-01-01\r\n"
            + ";;;;\r\n";
    counts(upload(200, ADMINISTRATOR, "/api/imports/units?dryRun=true", bytes(file)), 2, 0, 0);
    assertThat(units("EXA")).isZero();
    counts(imported("units", file), 2, 0, 0);
    counts(imported("units", file), 0, 0, 2);
    JsonNode below = read("/api/units?q=EXA-1").at("/items/0");
    assertThat(below.path("name").asString()).isEqualTo("Phòng Truyền dẫn");
    assertThat(below.path("validFrom").asString()).isEqualTo("2026-02-01");
    assertThat(below.path("parent").asString())
        .isEqualTo(read("/api/units?q=vùng Bắc").at("/items/0/id").asString());
    assertThat(each(read("/api/audit?size=50").path("items"), "action"))
        .contains("ListImported", "UnitAdded");

    counts(
        imported("units", file.replace("01/02/2026", "1/3/2026").replace("dẫn", "tải")), 0, 1, 1);
    assertThat(read("/api/units/" + id(below) + "/history")).hasSize(2);
  }

  @Test
  void tellsAllProblemsWithTheirPlacesAndStoresNothing() throws Exception {
    JsonNode refusal =
        refused(
            "units",
            UNITS
                + "EXB;Ban B;Chuyên môn;EX;31/02/2026\n"
                + "EXB;Ban B;Chuyên môn;EX;\n"
                + "EXC;;Hội;KHONG-CO;01/01/2026\n"
                + "EXD;Ban D;Chuyên môn;EXB;\n"
                + "EXE;Ban E;Chuyên môn;EX;\n");
    assertThat(refusal.path("code").asString()).isEqualTo("exchange.file-refused");
    assertThat(refusal.at("/errors/0/message").asString())
        .isEqualTo("Tệp có 5 lỗi ở 3 dòng; chưa có gì được lưu.");
    assertThat(places(refusal))
        .containsExactly(
            "exchange.date-malformed 2:5 Hiệu lực từ ngày",
            "exchange.row-repeated 3:1 Mã đơn vị",
            "kernel.value-missing 4:2 Tên đơn vị",
            "exchange.choice-unknown 4:3 Hệ thống",
            "organisation.unit-unknown 4:4 Mã đơn vị cấp trên");
    assertThat(refusal.at("/errors/3/message").asString()).contains("Tên đơn vị");
    assertThat(units("EXE")).isZero();
    assertThat(places(refused("units", "Mã đơn vị;Ghi chú;Mã đơn vị\nEXF;x;y\n")))
        .containsExactly(
            "exchange.header-missing 1:1 Tên đơn vị",
            "exchange.header-unknown 1:2 Ghi chú",
            "exchange.header-repeated 1:3 Mã đơn vị");
    assertThat(codes(refused("units", "\n\n"))).containsExactly("exchange.file-empty");
  }

  @Test
  void refusesCirclesAndWhatCannotChange() throws Exception {
    counts(imported("units", UNITS + "EXR;R;Chuyên môn;EX;\nEXR-1;R1;Chuyên môn;EXR;\n"), 2, 0, 0);
    assertThat(places(refused("units", UNITS + "EXR;R;Chuyên môn;EXR-1;\nEXR-1;R1;Đảng;EXR;\n")))
        .contains(
            "organisation.parent-below-itself 2:4 Mã đơn vị cấp trên",
            "exchange.value-fixed 3:3 Hệ thống");
  }

  @Test
  void takesAnExportAsUnchangedWhateverTheNamesBeginWith() throws Exception {
    counts(
        imported(
            "units",
            UNITS
                + "EXN-1;=1+1;Chuyên môn;EX;01/01/2026\n"
                + "EXN-2;+84;Đảng;;01/01/2026\n"
                + "EXN-3;@SUM(A1);Chuyên môn;EX;\n"
                + "0012;-2;Chuyên môn;EX;\n"),
        4,
        0,
        0);
    imported("people", "Mã người;Họ;Tên đệm;Tên\nEXN-P;=cmd;;|x\n");
    person("Không mã");
    imported("targets", TARGETS + target("EXN-T", "99,95", "") + "\n");
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'=1+1','from':'2026-01-01','to':'2026-06-01'}"
            .formatted(person("Giữ chức"), root));
    for (String kind : List.of("units", "people", "mandates", "targets")) {
      for (String language : List.of("vi", "en")) {
        byte[] file =
            mvc.perform(
                    get("/api/exports/" + kind)
                        .header("Accept-Language", language)
                        .with(ADMINISTRATOR))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        JsonNode again = upload(200, ADMINISTRATOR, "/api/imports/" + kind, file);
        assertThat(again.path("created").asInt()).as(kind).isZero();
        assertThat(again.path("changed").asInt()).as(kind).isZero();
        assertThat(again.path("unchanged").asInt()).as(kind).isPositive();
      }
    }
    assertThat(read("/api/units?q=0012").at("/items/0/name").asString()).isEqualTo("-2");
  }

  @Test
  void takesPeopleApartAndChangesThemByTheirCodes() throws Exception {
    String head = "Mã người,Họ và tên\n";
    counts(imported("people", head + "EX-P1,Trần  Thị Thanh Hà\nEX-P2,Lê Minh\n"), 2, 0, 0);
    JsonNode person = read("/api/people?q=EX-P1").at("/items/0");
    assertThat(person.path("middleName").asString()).isEqualTo("Thị Thanh");
    assertThat(person.path("givenName").asString()).isEqualTo("Hà");
    counts(imported("people", head + "EX-P1,Trần Thị Thanh Hà\nEX-P2,Lê Anh Minh\n"), 0, 1, 1);
    assertThat(read("/api/people?q=EX-P2").at("/items/0/fullName").asString())
        .isEqualTo("Lê Anh Minh");
    assertThat(
            places(
                refused("people", head + ",Lê Minh\nEX-P3,Minh\nEX-P1,Trần Hà\nEX-P1,Trần Hà\n")))
        .containsExactly(
            "kernel.value-missing 2:1 Mã người",
            "exchange.name-too-short 3:2 Họ và tên",
            "exchange.row-repeated 5:1 Mã người");
    String id = person.path("id").asString();
    assertThat(
            codes(
                putAs(
                    409,
                    ADMINISTRATOR,
                    "/api/people/" + id,
                    "{'familyName':'Trần','givenName':'Hà','code':'EX-P2'}")))
        .containsExactly("organisation.person-code-taken");
    assertThat(
            codes(
                putAs(
                    404,
                    ADMINISTRATOR,
                    "/api/people/" + java.util.UUID.randomUUID(),
                    "{'familyName':'Trần','givenName':'Hà'}")))
        .containsExactly("kernel.not-found");
  }

  private static String target(String code, String plan, String reason) {
    return code
        + ";Độ khả dụng;EX;EX-P;77-NQ/EX;3.2;availability;LINK @ exchange;Càng cao càng tốt;99;"
        + "\"2026 = %s; 2027 = 99,99\";1,5;;;%s".formatted(plan, reason);
  }

  @Test
  void takesTargetsWithTheirReasonsAndReferences() throws Exception {
    String whole =
        "EXT-0;Chất lượng;EX;EX-P;77-NQ/EX;3.2;;;Càng cao càng tốt;0;;1;;Bình quân gia quyền;\n";
    String part =
        "EXT-1;Độ khả dụng;EX;EX-P;77-NQ/EX;3.2;availability;LINK @ exchange;HIGHER;99,0;"
            + "\"2026 = 99,9; 2026-Q4 = 99,95\";1,5;EXT-0;;";
    counts(imported("targets", TARGETS + part + "\n" + whole), 2, 0, 0);
    counts(imported("targets", TARGETS + part + "\n" + whole), 0, 0, 2);
    JsonNode made = read("/api/targets/EXT-1");
    assertThat(read("/api/targets/EXT-1/versions").at("/0/plan")).hasSize(2);
    assertThat(made.path("code").asString()).isEqualTo("EXT-1");
    String changed = part.replace("99,95", "99,97");
    assertThat(places(refused("targets", TARGETS + changed)))
        .containsExactly("kernel.value-missing 2:15 Lý do thay đổi");
    counts(imported("targets", TARGETS + changed + "Giao ban tháng 11\n"), 0, 1, 0);
    assertThat(read("/api/targets/EXT-1/versions").at("/1/reason").asString())
        .isEqualTo("Giao ban tháng 11");
    assertThat(
            places(
                refused(
                    "targets",
                    TARGETS
                        + "EXT-2;T;KHONG;EX-P;77-NQ/EX;9.9;availability;LINK;Lên;99.925;x;-1;;;\n")))
        .containsExactly(
            "exchange.reference-unknown 2:3 Mã đơn vị chịu trách nhiệm",
            "exchange.reference-unknown 2:6 Điểm",
            "exchange.subject-malformed 2:8 Đối tượng đo",
            "exchange.choice-unknown 2:9 Chiều",
            "exchange.number-ambiguous 2:10 Mức xuất phát",
            "exchange.pair-malformed 2:11 Kế hoạch",
            "target.weight-not-positive 2:12 Trọng số");
  }

  @Test
  void carriesCurvesLimitsAndBaselinesOfTheirOwnAndLeavesWhatTheTableDoesNotSay() throws Exception {
    String head =
        TARGETS.replace("Lý do", "Tiến độ kế hoạch;Ngưỡng riêng;Tổng trọng số chỉ tiêu con;Lý do");
    String start = "EXU-1;Km;EX;EX-P;77-NQ/EX;3.2;availability;LINK @ exchange;HIGHER;90;";
    String row =
        start
            + "\"2026 = 95 → 99,9\";1,5;;;\"Theo tháng: 5; 5; 10; 10; 10; 10; 10; 10; 10; 10; 5; 5\";"
            + "\"-0,5; -2; -5\";;";
    counts(imported("targets", head + row + "\n"), 1, 0, 0);
    counts(imported("targets", head + row + "\n"), 0, 0, 1);
    JsonNode made = read("/api/targets/EXU-1");
    assertThat(made.at("/terms/curve/kind").asString()).isEqualTo("SEASONAL");
    assertThat(made.at("/terms/curve/months/2").asDouble()).isEqualTo(0.1);
    assertThat(made.at("/terms/thresholds/severe").asDouble()).isEqualTo(-5.0);
    JsonNode again =
        upload(
            200,
            ADMINISTRATOR,
            "/api/imports/targets",
            download(ADMINISTRATOR, "/api/exports/targets"));
    assertThat(again.path("changed").asInt()).isZero();
    assertThat(again.path("unchanged").asInt()).isPositive();
    String plain = start + "\"2026 = 95 → 99,8\";1,5;;;Hạ kế hoạch";
    counts(imported("targets", TARGETS + plain + "\n"), 0, 1, 0);
    assertThat(read("/api/targets/EXU-1").at("/terms/curve/kind").asString()).isEqualTo("SEASONAL");
    String without = start + "\"2026 = 95 → 99,8\";1,5;;;;;;Bỏ tiến độ";
    counts(imported("targets", head + without + "\n"), 0, 1, 0);
    assertThat(read("/api/targets/EXU-1").at("/terms/curve").isNull()).isTrue();
    assertThat(
            places(
                refused(
                    "targets", head + start + "\"2026 = 99,9\";1,5;;;Dần dần;\"-2; -8\";;Lý do\n")))
        .containsExactly(
            "exchange.curve-malformed 2:15 Tiến độ kế hoạch",
            "exchange.limits-malformed 2:16 Ngưỡng riêng");
  }

  @Test
  void givesTemplatesThatTheImportUnderstands() throws Exception {
    for (String kind : List.of("units", "people", "mandates", "targets")) {
      for (String format : List.of("xlsx", "csv")) {
        byte[] file =
            download(ADMINISTRATOR, "/api/imports/" + kind + "/template?format=" + format);
        MockHttpServletResponse answer =
            mvc.perform(
                    multipart("/api/imports/" + kind + "?dryRun=true")
                        .file(new MockMultipartFile("file", file))
                        .with(ADMINISTRATOR))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
            .as(kind + format)
            .doesNotContain("exchange.header", "exchange.cell", "malformed", "choice-unknown");
      }
    }
    assertThat(codes(read(400, ADMINISTRATOR, "/api/imports/units/template?format=ods")))
        .containsExactly("kernel.value-malformed");
  }

  @Test
  void keepsEveryoneWithinRoleAndReach() throws Exception {
    String own = unit("EXS", root);
    RequestPostProcessor part = of(Role.ADMINISTRATOR, own);
    byte[] chain = bytes(UNITS + "EXS-1;Một;Chuyên môn;EXS;\nEXS-11;Hai;Chuyên môn;EXS-1;\n");
    counts(upload(200, part, "/api/imports/units", chain), 2, 0, 0);
    assertThat(
            places(
                upload(
                    422,
                    part,
                    "/api/imports/units",
                    bytes(UNITS + "EXS-2;Ba;Chuyên môn;EX;\nEXS-3;Bốn;Chuyên môn;;\n"))))
        .containsExactly(
            "organisation.unit-unknown 2:4 Mã đơn vị cấp trên",
            "organisation.root-needs-whole-reach 3:4 Mã đơn vị cấp trên");
    for (Role role : List.of(Role.NOC, Role.UNIT_HEAD, Role.OFFICE)) {
      upload(403, SignedIn.as(role), "/api/imports/units", chain);
      upload(403, SignedIn.as(role), "/api/imports/people", chain);
      upload(403, SignedIn.as(role), "/api/imports/mandates", chain);
      read(403, SignedIn.as(role), "/api/exports/people");
    }
    upload(403, SignedIn.as(Role.NOC), "/api/imports/targets", chain);
    assertThat(
            places(
                upload(
                    422,
                    of(Role.UNIT_HEAD, own),
                    "/api/imports/targets",
                    bytes(TARGETS + target("EXS-T", "99,9", "")))))
        .contains("exchange.reference-unknown 2:3 Mã đơn vị chịu trách nhiệm");
    assertThat(download(of(Role.UNIT_HEAD, own), "/api/exports/targets")).isNotEmpty();
    upload(404, ADMINISTRATOR, "/api/imports/rules", chain);
  }
}
