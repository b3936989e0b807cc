package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;

/** Who reads and writes what of a congress, and what is refused in words. */
class AssemblyAccessModuleTests extends CongressWebTest {

  private int status(String method, RequestPostProcessor who, String path) throws Exception {
    return mvc.perform(
            request(HttpMethod.valueOf(method), path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(who))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Test
  void isNotThereForAnybodyWhoHasNoPartInIt() throws Exception {
    String congress = sitting();
    String election = listed(congress);
    opened(election);
    List<String> reads =
        List.of(
            congress,
            election,
            election + "/entries",
            election + "/comparison",
            election + "/bundles",
            election + "/bundle-comparison",
            election + "/pictures/" + UUID.randomUUID(),
            election + "/record",
            election + "/record-paper?format=PDF",
            election + "/ballot-paper?format=DOCX",
            election + "/aftercare",
            election + "/files/election.json",
            election + "/files/result.json",
            election + "/files/tallies.csv",
            election + "/files/ballots.csv");
    List<String> writes =
        List.of(
            election + "/batches",
            election + "/reconciliation",
            election + "/entries/closing",
            election + "/decisions/1",
            election + "/count");
    List<String> prepared =
        List.of(
            congress + "/state",
            congress + "/plenum",
            congress + "/elections",
            congress + "/participants/list",
            congress + "/participants/" + delegates.get(0) + "/standing",
            election + "/nominations",
            election + "/nominations/" + delegates.get(3) + "/decision",
            election + "/list",
            election + "/list/reopening",
            election + "/rounds",
            election + "/ratification",
            election + "/mandates",
            election + "/complaints",
            election + "/complaints/" + UUID.randomUUID() + "/settlement");
    for (Role role : Role.values()) {
      RequestPostProcessor stranger =
          SignedIn.as(role, UUID.fromString(other), UUID.fromString(person("Lạ")));
      int hidden = role == Role.INTEGRATION ? 403 : 404;
      for (String path : reads) {
        assertThat(status("GET", stranger, path)).as(role + " " + path).isEqualTo(hidden);
      }
      for (String path : writes) {
        assertThat(status("POST", stranger, path)).as(role + " " + path).isEqualTo(hidden);
      }
      for (String path : List.of("/entries/1", "/bundles/1")) {
        assertThat(status("PUT", stranger, election + path)).isEqualTo(hidden);
      }
      uploaded(hidden, stranger, election, "ballot,genuine,marks,extraNames,signed\n");
      assertThat(pictured(stranger, election + "/pictures/1")).isEqualTo(hidden);
      assertThat(confirmed(stranger, election)).isEqualTo(hidden);
      boolean prepares = role == Role.OFFICE || role == Role.ADMINISTRATOR;
      for (String path : prepared) {
        assertThat(status("POST", stranger, path))
            .as(role + " " + path)
            .isEqualTo(prepares ? 404 : 403);
      }
      for (String path :
          List.of(
              congress,
              congress + "/participants",
              congress + "/officers",
              congress + "/credentials",
              election)) {
        assertThat(status("PUT", stranger, path))
            .as(role + " " + path)
            .isEqualTo(prepares ? 404 : 403);
      }
      if (role != Role.INTEGRATION) {
        assertThat(read(200, stranger, CONGRESSES).path("total").asInt()).isZero();
      }
    }
  }

  private int pictured(RequestPostProcessor who, String path) throws Exception {
    return mvc.perform(
            request(HttpMethod.POST, path)
                .contentType(MediaType.IMAGE_PNG)
                .content(new byte[] {1, 2, 3})
                .with(who))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private int confirmed(RequestPostProcessor who, String election) throws Exception {
    return mvc.perform(
            request(HttpMethod.POST, election + "/record")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"digest\":\"abc\"}")
                .with(who))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  /** Those who reach the body and have no post: what each role may, endpoint by endpoint. */
  @Test
  void letsEveryRoleOfTheBodyDoWhatItsPageSaysAndNothingElse() throws Exception {
    String congress = sitting();
    String election = listed(congress);
    opened(election);
    for (Role role : Role.values()) {
      RequestPostProcessor reader =
          SignedIn.as(role, UUID.fromString(body), UUID.fromString(person("Người")));
      boolean prepares = role == Role.OFFICE || role == Role.ADMINISTRATOR;
      boolean reads = prepares || role == Role.LEADER;
      int hidden = role == Role.INTEGRATION ? 403 : 404;
      for (String path : List.of(congress, election, election + "/ballot-paper?format=PDF")) {
        assertThat(status("GET", reader, path))
            .as(role + " " + path)
            .isEqualTo(reads ? 200 : hidden);
      }
      for (String path :
          List.of(
              election + "/entries",
              election + "/bundles",
              election + "/comparison",
              election + "/bundle-comparison",
              election + "/pictures/" + UUID.randomUUID(),
              election + "/files/ballots.csv")) {
        int found = status("GET", reader, path);
        boolean counted = path.endsWith(".csv");
        assertThat(found).as(role + " " + path).isEqualTo(reads ? counted ? 409 : 403 : hidden);
      }
      for (String path :
          List.of("/batches", "/reconciliation", "/entries/closing", "/decisions/1", "/count")) {
        assertThat(status("POST", reader, election + path))
            .as(role + " " + path)
            .isEqualTo(reads ? 403 : hidden);
      }
      uploaded(reads ? 403 : hidden, reader, election, "ballot,genuine,marks,extraNames,signed\n");
      assertThat(pictured(reader, election + "/pictures/1")).isEqualTo(reads ? 403 : hidden);
      assertThat(status("PUT", reader, election + "/bundles/1")).isEqualTo(reads ? 403 : hidden);
    }
  }

  @Test
  void letsLeadersReadAndTellersEnterTheirOwnPostOnly() throws Exception {
    String congress = sitting();
    String election = listed(congress);
    opened(election);
    enter(200, 1, election, 1, marks("STRUCK", "c1"));
    RequestPostProcessor leader = of(Role.LEADER, body);
    read(200, leader, congress);
    read(200, leader, election);
    read(403, leader, election + "/entries");
    read(403, office, election + "/entries");
    read(404, of(Role.INSPECTOR, body), election);
    assertThat(read(200, teller(1), election + "/entries")).hasSize(1);
    assertThat(read(200, teller(2), election + "/entries")).isEmpty();
    told(
        putAs(403, teller(0), election + "/entries/1", "{}"),
        "assembly.not-your-post",
        "Tài khoản “worker” không phụ trách điểm nhập nào của cuộc bầu này.");
    told(
        putAs(422, teller(1), election + "/entries/7", marks("AGREE", "c1")),
        "assembly.mark-unfit",
        "Dấu “agree” cho “c1” không đúng với phiếu này; hãy xem lại phiếu.");
    told(
        putAs(422, teller(1), election + "/entries/7", "{}"),
        "assembly.ballot-unknown",
        "Không có phiếu số 7; phiếu được đánh số từ 1 đến 6.");
    told(
        posted(409, teller(1), election + "/entries/closing", "{}"),
        "assembly.ballots-missing",
        "Mới nhập 1 trên 6 phiếu; hãy nhập đủ trước khi đóng điểm nhập.");
    assertThat(read(200, teller(1), election).at("/may/post").asInt()).isEqualTo(1);
  }

  @Test
  void refusesWhatTheRulesHaveAgainstAListAndItsTellers() throws Exception {
    String congress = sitting();
    String election = listed(congress);
    told(
        posted(
            409,
            office,
            election + "/nominations",
            "{'person':'%s','source':'SELF'}".formatted(delegates.get(6))),
        "assembly.list-closed",
        "Danh sách bầu “Ủy viên Ban Chấp hành” đã chốt; hãy mở lại danh sách trước khi sửa, nếu"
            + " chưa phát phiếu.");
    posted(200, office, election + "/list/reopening", "{}");
    told(
        posted(
            422,
            office,
            election + "/nominations",
            "{'person':'%s','source':'SELF'}".formatted(delegates.get(0))),
        "assembly.teller-on-list",
        "“Nguyễn Văn Sơn” có tên trong danh sách bầu cử nên không thuộc Tổ kiểm phiếu được; giữ"
            + " một trong hai.");
    nominate(election, delegates.get(6), "SELF", ",'support':1");
    var refusal = posted(422, office, election + "/list", "{}");
    told(
        refusal,
        "assembly.list-too-long",
        "Danh sách có 4 người, nhiều nhất được 3 người theo số dư quy định.");
    told(
        refusal,
        "assembly.support-short",
        "“Nguyễn Văn Vắng” được 1 đại biểu có mặt đồng ý đưa vào danh sách, cần ít nhất 2.");
    told(
        putAs(
            422,
            office,
            congress + "/officers",
            "{'officers':[%s]}".formatted(officer("TELLERS", delegates.get(3), true))),
        "assembly.teller-on-list",
        "“Nguyễn Văn Đào” có tên trong danh sách bầu cử nên không thuộc Tổ kiểm phiếu được; giữ"
            + " một trong hai.");
    for (String person : List.of(delegates.get(5), delegates.get(6))) {
      posted(
          200,
          office,
          election + "/nominations/" + person + "/decision",
          "{'decision':'WITHDRAWN','reason':'Xin rút'}");
    }
    told(
        posted(422, office, election + "/list", "{}"),
        "assembly.list-too-short",
        "Danh sách có 2 người, ít nhất phải có 3 người.");
  }

  @Test
  void reconcilesPapersWithThoseIssuedAndSetsAsideInWriting() throws Exception {
    String election = listed(sitting());
    told(
        posted(422, teller(0), election + "/batches", "{'issued':7}"),
        "assembly.issued-above-attending",
        "Tổng số phiếu phát ra sẽ là 7, nhiều hơn 6 đại biểu có mặt; hãy kiểm tra lại.");
    posted(201, teller(0), election + "/batches", "{'issued':5}");
    told(
        posted(409, office, election + "/list/reopening", "{}"),
        "assembly.ballots-issued",
        "Phiếu bầu “Ủy viên Ban Chấp hành” đã phát hoặc danh sách chưa chốt nên không mở lại danh"
            + " sách được.");
    var refusal =
        posted(
            422,
            teller(0),
            election + "/reconciliation",
            "{'returned':6,'posts':['%s']}".formatted(delegates.get(3)));
    told(
        refusal,
        "assembly.returned-above-issued",
        "Thu về 6 phiếu, phát ra 5: phải lập biên bản để riêng ít nhất 1 phiếu không do Tổ kiểm"
            + " phiếu phát ra.");
    told(
        refusal,
        "assembly.posts",
        "Có 1 điểm nhập; cần từ 2 đến 3 điểm, mỗi điểm một người của Tổ kiểm phiếu.");
    var set =
        posted(
            200,
            teller(0),
            election + "/reconciliation",
            "{'returned':6,'setAside':1,'reason':'Phiếu không có dấu','posts':['%s','%s','%s']}"
                .formatted(delegates.get(0), delegates.get(1), delegates.get(2)));
    assertThat(set.path("papers").asInt()).isEqualTo(5);
    assertThat(set.path("posts")).hasSize(3);
    told(
        posted(409, teller(0), election + "/batches", "{'issued':1}"),
        "assembly.box-opened",
        "Hòm phiếu bầu “Ủy viên Ban Chấp hành” đã mở và đối chiếu; không phát thêm phiếu hay đối"
            + " chiếu lại được.");
  }

  @Test
  void callsPeopleOnceAndLetsAlternatesStandInForDelegatesOnly() throws Exception {
    String congress = CONGRESSES + "/" + congress();
    told(
        putAs(
            422,
            office,
            congress + "/participants",
            called(List.of(delegates.get(0), delegates.get(0)), body)),
        "assembly.person-repeated",
        "“Nguyễn Văn Sơn” đã có trong danh sách; mỗi người ghi một lần.");
    putAs(200, office, congress + "/participants", called(delegates, body));
    told(
        posted(
            422,
            office,
            congress + "/participants/" + delegates.get(0) + "/standing",
            "{'standing':'ABSENT','day':'%s','reason':'Ốm','alternate':'%s'}"
                .formatted(today, delegates.get(1))),
        "assembly.alternate-unfit",
        "“Nguyễn Văn Tâm” không thay được: phải là đại biểu dự khuyết có mặt, chưa thay ai, thay"
            + " cho đại biểu vắng suốt thời gian đại hội và không phải cấp uỷ viên triệu tập.");
    told(
        posted(422, ADMINISTRATOR, CONGRESSES, draft(unit("ASA-NOC", ""))),
        "assembly.not-party-unit",
        "“Đơn vị ASA-NOC” không thuộc cây tổ chức Đảng; đại hội là của một tổ chức đảng.");
  }
}
