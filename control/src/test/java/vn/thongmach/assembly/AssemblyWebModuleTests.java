package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;

/** An election from the box to the second round, over HTTP. */
class AssemblyWebModuleTests extends CongressWebTest {

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  private static final List<String> STRUCK = List.of("c3", "c3", "c2", "c2", "c1", "c1");

  @TempDir Path folder;

  @Test
  void countsWhatPostsAgreeOnAndTellersDecideAndRecountsTheSame() throws Exception {
    String congress = sitting();
    String election = listed(congress);
    assertThat(each(read(200, office, election).path("nominations"), "ballotId"))
        .containsExactly("c1", "c2", "c3");
    assertThat(read(200, office, election).at("/nominations/0/name/fullName").asString())
        .as("by given name, Đ after B")
        .isEqualTo("Nguyễn Văn An");
    opened(election);
    for (int ballot = 1; ballot <= 6; ballot++) {
      String struck = STRUCK.get(ballot - 1);
      enter(200, 1, election, ballot, marks("STRUCK", struck));
      enter(200, 2, election, ballot, marks("STRUCK", ballot == 3 ? "c1" : struck));
    }
    enter(200, 2, election, 6, "{'marks':{'c1':'STRUCK'},'doubtful':true}");
    assertThat(read(200, office, election).at("/posts/0/entered").asInt()).isEqualTo(6);
    assertThat(read(200, office, election).path("outcome").isNull()).isTrue();
    posted(200, teller(1), election + "/entries/closing", "{}");
    told(
        read(409, teller(0), election + "/comparison"),
        "assembly.posts-open",
        "Các điểm nhập của “Ủy viên Ban Chấp hành” chưa đóng hết; chờ mọi điểm nhập xong và đóng.");
    told(
        putAs(409, teller(1), election + "/entries/1", "{}"),
        "assembly.post-closed",
        "Điểm nhập 1 đã đóng hoặc cuộc bầu đã kiểm phiếu xong; không nhập thêm được.");
    posted(200, teller(2), election + "/entries/closing", "{}");
    told(
        posted(409, teller(0), election + "/count", "{}"),
        "assembly.undecided",
        "Còn 2 phiếu khác nhau hoặc nghi vấn chưa kết luận, phiếu đầu tiên là số 3; hãy kết luận"
            + " trước khi kiểm phiếu.");
    decide(election);
    told(
        posted(403, teller(1), election + "/count", "{}"),
        "assembly.not-teller",
        "Tài khoản “worker” không có phần việc này; việc này của Tổ kiểm phiếu, riêng kiểm phiếu"
            + " là của Tổ trưởng.");
    JsonNode outcome = posted(200, teller(0), election + "/count", "{}").path("outcome");
    assertThat(outcome.path("base").asInt()).isEqualTo(6);
    assertThat(outcome.path("needed").asInt()).isEqualTo(4);
    assertThat(each(outcome.path("votes"), "votesFor")).containsExactly("4", "4", "4");
    assertThat(outcome.path("tied")).hasSize(3);
    assertThat(outcome.path("unfilled").asInt()).isEqualTo(2);
    assertThat(outcome.at("/notCounted/0/because").asString())
        .isEqualTo("DELEGATE_WITHOUT_ALTERNATE");
    recounted(election);
    secondRound(congress, election);
  }

  private void decide(String election) throws Exception {
    JsonNode open = read(200, teller(0), election + "/comparison");
    assertThat(each(open, "ballot")).containsExactly("3", "6");
    assertThat(open.at("/0/differing")).hasSize(2);
    assertThat(open.at("/1/doubtful").asBoolean()).isTrue();
    posted(
        200,
        teller(1),
        election + "/decisions/3",
        "{'reading':%s,'reason':'Điểm 2 nhìn nhầm dòng'}".formatted(marks("STRUCK", "c2")));
    String reading = "{'reading':%s,'reason':'Nét gạch rõ'%s}";
    told(
        posted(
            422,
            teller(0),
            election + "/decisions/6",
            reading.formatted(marks("STRUCK", "c1"), "")),
        "assembly.image-needed",
        "Phiếu nghi vấn số 6 cần ảnh chụp của chính phiếu đó; hãy thêm ảnh.");
    told(
        posted(409, teller(0), election + "/decisions/1", reading.formatted("{}", "")),
        "assembly.agreed",
        "Phiếu số 1 các điểm nhập đã khớp nhau và không có nghi vấn; không có gì phải quyết định.");
    String image = pictured(election + "/pictures/6");
    posted(
        200,
        teller(0),
        election + "/decisions/6",
        reading.formatted(marks("STRUCK", "c1"), ",'image':'" + image + "'"));
    MockHttpServletResponse shown =
        mvc.perform(get(election + "/pictures/" + image).with(teller(2))).andReturn().getResponse();
    assertThat(shown.getContentType()).isEqualTo("image/jpeg");
    assertThat(ImageIO.read(new ByteArrayInputStream(shown.getContentAsByteArray())).getWidth())
        .isEqualTo(1);
    assertThat(shown.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    read(403, office, election + "/pictures/" + image);
  }

  private String pictured(String path) throws Exception {
    byte[] text = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
    assertThat(sent(path, text).getStatus()).isEqualTo(415);
    assertThat(sent(path, new byte[4_100_000]).getStatus()).isEqualTo(413);
    MockHttpServletResponse kept = sent(path, PICTURE);
    assertThat(kept.getStatus()).isEqualTo(201);
    return new JsonMapper().readTree(kept.getContentAsString()).path("image").asString();
  }

  private MockHttpServletResponse sent(String path, byte[] bytes) throws Exception {
    return mvc.perform(post(path).contentType(MediaType.IMAGE_PNG).content(bytes).with(teller(0)))
        .andReturn()
        .getResponse();
  }

  private void recounted(String election) throws Exception {
    for (String name : List.of("election.json", "ballots.csv", "result.json")) {
      MockHttpServletResponse file =
          mvc.perform(get(election + "/files/" + name).with(teller(2))).andReturn().getResponse();
      assertThat(file.getStatus()).isEqualTo(200);
      Files.write(folder.resolve(name), file.getContentAsByteArray());
    }
    assertThat(RecountProgram.says(folder, "ballots.csv")).isEqualTo("agrees");
    read(200, office, election + "/files/result.json");
    read(403, office, election + "/files/ballots.csv");
  }

  private void secondRound(String congress, String election) throws Exception {
    JsonNode next =
        posted(
            201,
            office,
            election + "/rounds",
            "{'day':'%s','people':['%s','%s']}"
                .formatted(today, delegates.get(3), delegates.get(4)));
    assertThat(next.at("/election/seats").asInt()).isEqualTo(2);
    assertThat(next.at("/election/round").asInt()).isEqualTo(2);
    String second = ELECTIONS + next.at("/election/id").asString();
    assertThat(posted(200, office, second + "/list", "{}").at("/election/form").asString())
        .isEqualTo("COLUMNS");
    opened(second);
    for (int ballot = 1; ballot <= 6; ballot++) {
      for (int teller : List.of(1, 2)) {
        enter(200, teller, second, ballot, marks(ballot == 1 ? "BOTH" : "AGREE", "c1", "c2"));
      }
    }
    posted(200, teller(1), second + "/entries/closing", "{}");
    posted(200, teller(2), second + "/entries/closing", "{}");
    JsonNode outcome = posted(200, teller(0), second + "/count", "{}").path("outcome");
    assertThat(outcome.path("elected")).hasSize(2);
    assertThat(outcome.at("/invalid/NOBODY_CHOSEN").asInt()).isEqualTo(1);
    JsonNode plenum =
        posted(
            201,
            office,
            congress + "/plenum",
            "{'day':'%s','place':'Phòng họp 2'}".formatted(today));
    assertThat(each(plenum.path("people"), "person"))
        .containsExactlyInAnyOrder(delegates.get(3), delegates.get(4));
    posted(200, office, congress + "/state", "{'state':'CLOSED'}");
    after(second);
  }

  /** The record is confirmed by two, ratified, and gives posts once; a complaint opens ballots. */
  private void after(String election) throws Exception {
    String digest = read(200, office, election + "/record").path("digest").asString();
    String confirmation = "{'digest':'%s'}".formatted(digest);
    told(
        posted(403, teller(1), election + "/record", confirmation),
        "assembly.not-signer",
        "Tài khoản “worker” không phải Tổ trưởng Tổ kiểm phiếu hay Đoàn chủ tịch nên không xác"
            + " nhận biên bản.");
    told(
        posted(409, teller(0), election + "/record", "{'digest':'abc'}"),
        "assembly.record-changed",
        "Biên bản bầu “Ủy viên Ban Chấp hành” khác với bản bạn đã xem; hãy tải lại rồi xác nhận.");
    posted(200, teller(0), election + "/record", confirmation);
    String ratification = "{'symbol':'12-QĐ/ĐU','day':'%s','body':'Đảng uỷ'}".formatted(today);
    told(
        posted(409, office, election + "/ratification", ratification),
        "assembly.not-confirmed",
        "Biên bản bầu “Ủy viên Ban Chấp hành” chưa đủ hai xác nhận; chờ Tổ trưởng Tổ kiểm phiếu và"
            + " Đoàn chủ tịch xác nhận.");
    JsonNode signed = posted(200, teller(3), election + "/record", confirmation);
    assertThat(signed.path("signed").asBoolean()).isTrue();
    assertThat(signed.path("digest").asString()).isEqualTo(digest);
    for (String format : List.of("PDF", "DOCX")) {
      for (String paper : List.of("/record-paper", "/ballot-paper")) {
        assertThat(
                mvc.perform(get(election + paper).param("format", format).with(office))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray()
                    .length)
            .as(paper + format)
            .isGreaterThan(2_000);
      }
    }
    told(
        posted(409, office, election + "/mandates", "{'from':'%s'}".formatted(today)),
        "assembly.not-ratified",
        "Kết quả bầu “Ủy viên Ban Chấp hành” chưa được chuẩn y; hãy ghi quyết định chuẩn y trước.");
    posted(200, office, election + "/ratification", ratification);
    posted(200, office, election + "/mandates", "{'from':'%s'}".formatted(today));
    assertThat(read("/api/mandates?person=" + delegates.get(3)).at("/items/0/post").asString())
        .isEqualTo("Ủy viên Ban Chấp hành");
    posted(409, office, election + "/mandates", "{'from':'%s'}".formatted(today));
    var inspector = of(Role.INSPECTOR, body);
    read(404, inspector, election);
    JsonNode care =
        posted(
            201,
            office,
            election + "/complaints",
            "{'receivedOn':'%s','sender':'Một đại biểu','text':'Đếm lại'}".formatted(today));
    assertThat(care.at("/complaints/0/late").asBoolean()).isFalse();
    assertThat(care.path("sealedUntil").asString()).isEqualTo(today.plusMonths(6).toString());
    read(200, inspector, election);
    assertThat(
            mvc.perform(get(election + "/files/ballots.csv").with(inspector))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
  }
}
