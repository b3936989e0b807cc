package vn.thongmach.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;

/** Who holds which post, in and out as a list. */
class MandateListModuleTests extends ListTest {

  private String root;

  @BeforeAll
  void prepare() throws Exception {
    root =
        id(
            created(
                "/api/units",
                "{'code':'EX-MANDATES','name':'Tổng công ty','tree':'MANAGEMENT','validFrom':'2020-01-01'}"));
  }

  @Test
  void takesMandatesWithTheirEndsAndRefusesWhatNobodyCanHold() throws Exception {
    imported("people", "Mã người,Họ và tên\nEXM-1,Trần Thị Hà\nEXM-2,Lê Minh\n");
    String unit = unit("EXM", root);
    String head = "Mã người;Mã đơn vị;Chức vụ;Giữ từ ngày;Thôi giữ từ ngày\n";
    String first = "EXM-1;EXM;Giám đốc;01/01/2026;";
    String file = head + first + "\nEXM-2;EXM;Phó giám đốc;2026-02-01;01/08/2026\n";
    counts(upload(200, ADMINISTRATOR, "/api/imports/mandates?dryRun=true", bytes(file)), 2, 0, 0);
    assertThat(read("/api/mandates?unit=" + unit).path("total").asInt()).isZero();
    counts(imported("mandates", file), 2, 0, 0);
    counts(imported("mandates", file), 0, 0, 2);
    counts(imported("mandates", file.replace(first, first + "1/9/2026")), 0, 1, 1);
    JsonNode held = read("/api/mandates?unit=" + unit).path("items");
    assertThat(each(held, "to")).containsExactly("2026-09-01", "2026-08-01");
    assertThat(each(read("/api/audit?size=50").path("items"), "action"))
        .contains("ListImported", "MandateGiven", "MandateEnded");
    assertThat(
            places(
                refused(
                    "mandates",
                    head
                        + "KHONG;EXM;Giám đốc;01/01/2026;\n"
                        + "EXM-1;KHONG;;;\n"
                        + "EXM-1;EXM;Giám đốc;01/01/2026;01/01/2026\n"
                        + "EXM-1;EXM;Giám đốc;2026-01-01;\n"
                        + "EXM-2;EXM;Ủy viên;1/3/2026;31/02/2026\n")))
        .containsExactly(
            "exchange.reference-unknown 2:1 Mã người",
            "exchange.reference-unknown 3:2 Mã đơn vị",
            "kernel.value-missing 3:3 Chức vụ",
            "kernel.value-missing 3:4 Giữ từ ngày",
            "organisation.dates-reversed 4:5 Thôi giữ từ ngày",
            "exchange.row-repeated 5:1 Mã người",
            "exchange.date-malformed 6:5 Thôi giữ từ ngày");
    assertThat(read("/api/mandates?unit=" + unit).path("total").asInt()).isEqualTo(2);
    assertThat(
            places(refused("mandates", head.replace(";Thôi giữ từ ngày", "") + "EXM-1;EXM;x;1\n")))
        .contains("exchange.header-missing 1:1 Thôi giữ từ ngày");
    String other = unit("EXM-9", root);
    RequestPostProcessor part = of(Role.ADMINISTRATOR, other);
    assertThat(places(upload(422, part, "/api/imports/mandates", bytes(head + first + "\n"))))
        .containsExactly("exchange.reference-unknown 2:2 Mã đơn vị");
    putAs(404, of(Role.OFFICE, other), "/api/mandates/" + id(held.get(0)), "{}");
    assertThat(
            codes(
                putAs(
                    422, ADMINISTRATOR, "/api/mandates/" + id(held.get(0)), "{'to':'2020-01-01'}")))
        .containsExactly("organisation.dates-reversed");
  }
}
