package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;

/** An election entered as sums of bundles, over HTTP. */
class BundleWebModuleTests extends CongressWebTest {

  @TempDir Path folder;

  private String tallied() throws Exception {
    String election = listed(sitting());
    posted(201, teller(1), election + "/batches", "{'issued':6}");
    JsonNode opened =
        posted(
            200,
            teller(0),
            election + "/reconciliation",
            "{'returned':6,'posts':['%s','%s'],'entry':'TALLIES'}"
                .formatted(delegates.get(1), delegates.get(2)));
    assertThat(opened.path("entry").asString()).isEqualTo("TALLIES");
    return election;
  }

  /** Three ballots: all valid but those invalid. */
  private static String bundle(int ballots, int invalid, int first, int second, int third) {
    int valid = ballots - invalid;
    return """
    {'ballots':%d,'valid':%d,'invalid':{'TOO_MANY':%d},'votes':{
    'c1':{'votesFor':%d,'against':%d},'c2':{'votesFor':%d,'against':%d},
    'c3':{'votesFor':%d,'against':%d}}}
    """
        .formatted(
            ballots,
            valid,
            invalid,
            first,
            valid - first,
            second,
            valid - second,
            third,
            valid - third);
  }

  private JsonNode put(int status, int teller, String election, int bundle, String sums)
      throws Exception {
    return putAs(status, teller(teller), election + "/bundles/" + bundle, sums);
  }

  private static String because(String sums, String reason) {
    return sums.strip().replaceFirst("\\}$", ",'reason':'" + reason + "'}");
  }

  @Test
  void countsSumsThatPostsAgreeOnAfterOneEnteredAgain() throws Exception {
    String election = tallied();
    put(200, 1, election, 1, bundle(4, 1, 3, 2, 1));
    put(200, 1, election, 2, bundle(2, 0, 2, 1, 1));
    assertThat(read(200, office, election).at("/posts/0/entered").asInt()).isEqualTo(6);
    put(200, 2, election, 1, bundle(4, 1, 3, 1, 2));
    told(
        posted(409, teller(2), election + "/entries/closing", "{}"),
        "assembly.bundles-sum",
        "Các tập phiếu của một điểm nhập cộng lại 4 phiếu, phải bằng 6 phiếu phải nhập; hãy xem lại"
            + " số phiếu từng tập.");
    put(200, 2, election, 2, bundle(2, 0, 2, 1, 1));
    assertThat(read(200, teller(2), election + "/bundles")).hasSize(2);
    posted(200, teller(1), election + "/entries/closing", "{}");
    told(
        put(409, 1, election, 1, bundle(4, 1, 3, 1, 2)),
        "assembly.post-closed",
        "Điểm nhập 1 đã đóng hoặc cuộc bầu đã kiểm phiếu xong; không nhập thêm được.");
    told(
        read(409, teller(0), election + "/bundle-comparison"),
        "assembly.posts-open",
        "Các điểm nhập của “Ủy viên Ban Chấp hành” chưa đóng hết; chờ mọi điểm nhập xong và đóng.");
    posted(200, teller(2), election + "/entries/closing", "{}");
    JsonNode compared = read(200, teller(0), election + "/bundle-comparison");
    assertThat(compared.path("differing")).hasSize(1);
    assertThat(each(compared.path("differing"), "bundle")).containsExactly("1");
    assertThat(compared.at("/differing/0/fields")).hasSize(2);
    told(
        posted(409, teller(0), election + "/count", "{}"),
        "assembly.bundles-differ",
        "Còn 1 tập phiếu các điểm nhập khác nhau, đầu tiên là tập 1; hãy đếm lại và nhập lại trước"
            + " khi kiểm phiếu.");
    told(
        put(409, 2, election, 2, because(bundle(2, 0, 2, 2, 0), "Đếm lại")),
        "assembly.bundle-agreed",
        "Tập phiếu 2 các điểm nhập đã khớp nhau và đã đóng; không nhập lại được.");
    put(400, 2, election, 1, bundle(4, 1, 3, 2, 1));
    JsonNode again = put(200, 2, election, 1, because(bundle(4, 1, 3, 2, 1), "Đếm nhầm dòng"));
    assertThat(again.path("times").asInt()).isEqualTo(2);
    assertThat(again.path("reason").asString()).isEqualTo("Đếm nhầm dòng");
    JsonNode outcome = posted(200, teller(0), election + "/count", "{}").path("outcome");
    assertThat(each(outcome.path("votes"), "votesFor")).containsExactly("5", "3", "2");
    assertThat(outcome.path("needed").asInt()).isEqualTo(4);
    assertThat(outcome.path("elected")).hasSize(1);
    assertThat(outcome.at("/invalid/TOO_MANY").asInt()).isEqualTo(1);
    assertThat(codes(put(409, 2, election, 1, because(bundle(4, 1, 3, 2, 1), "Sau kiểm phiếu"))))
        .containsExactly("assembly.post-closed");
    recounted(election);
    assertThat(words(election))
        .contains(
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "Số ……-BB/ĐH",
            "Hội trường lớn, ngày %02d tháng %02d"
                .formatted(today.getDayOfMonth(), today.getMonthValue()),
            "tại Hội trường lớn, Đại hội đại biểu lần thứ XI tiến hành bầu Ủy viên Ban Chấp hành.",
            "Số tập phiếu được kiểm và nhập số cộng: 2",
            "1. Nguyễn Văn An",
            "T/M ĐOÀN CHỦ TỊCH",
            "T/M TỔ KIỂM PHIẾU");
  }

  /** What stands on the record, without its markup. */
  private String words(String election) throws Exception {
    var paper =
        mvc.perform(get(election + "/record-paper?format=DOCX").with(office))
            .andReturn()
            .getResponse();
    try (var parts = new ZipInputStream(new ByteArrayInputStream(paper.getContentAsByteArray()))) {
      for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return new String(parts.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
      }
    }
    return "";
  }

  private void recounted(String election) throws Exception {
    for (String name : List.of("election.json", "tallies.csv", "result.json")) {
      MockHttpServletResponse file =
          mvc.perform(get(election + "/files/" + name).with(teller(2))).andReturn().getResponse();
      assertThat(file.getStatus()).isEqualTo(200);
      Files.write(folder.resolve(name), file.getContentAsByteArray());
    }
    assertThat(RecountProgram.says(folder, "tallies.csv")).isEqualTo("agrees");
    read(403, office, election + "/files/tallies.csv");
    read(409, teller(0), election + "/files/ballots.csv");
  }

  @Test
  void refusesSumsThatCannotBeRightAndTheOtherWayOfEntry() throws Exception {
    String election = tallied();
    JsonNode refusal =
        put(
            422,
            1,
            election,
            1,
            """
            {'ballots':4,'valid':4,'invalid':{'TOO_MANY':1},'votes':{
            'c1':{'votesFor':3,'against':2},'c2':{'votesFor':2,'against':2},
            'c3':{'votesFor':2,'against':2}}}
            """);
    told(
        refusal,
        "assembly.bundle-unbalanced",
        "Phiếu hợp lệ 4 cộng không hợp lệ 1 không bằng số phiếu trong tập 4; hãy đếm lại.");
    told(
        refusal,
        "assembly.person-unbalanced",
        "“Nguyễn Văn An”: đồng ý, không đồng ý và không tính cộng lại 5, phải bằng 4 phiếu hợp lệ;"
            + " hãy đếm lại.");
    assertThat(codes(put(400, 1, election, 1, "{}"))).contains("kernel.value-missing");
    assertThat(codes(put(422, 1, election, 1001, bundle(2, 0, 2, 1, 1))))
        .contains("assembly.number-outside");
    told(
        putAs(409, teller(1), election + "/entries/1", "{}"),
        "assembly.entered-otherwise",
        "Cuộc bầu “Ủy viên Ban Chấp hành” được nhập theo cách khác (từng phiếu hoặc từng tập phiếu,"
            + " chọn khi đối chiếu phiếu); hãy tải lại trang.");
    read(403, office, election + "/bundles");
    read(403, of(Role.LEADER, body), election + "/bundle-comparison");
    put(403, 0, election, 1, bundle(2, 0, 2, 1, 1));
    assertThat(
            codes(uploaded(409, teller(1), election, "ballot,genuine,marks,extraNames,signed\n")))
        .containsExactly("assembly.entered-otherwise");
  }

  @Test
  void keepsWhatTellersDecideOfDoubtfulBallotsWithPictureAndReason() throws Exception {
    String election = tallied();
    String decision = "{'reading':%s,'reason':'Nét gạch rõ'%s}";
    assertThat(
            codes(
                posted(
                    422,
                    teller(0),
                    election + "/decisions/1",
                    decision.formatted(marks("STRUCK", "c1"), ""))))
        .containsExactly("assembly.image-needed");
    var drawn = new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
    var bytes = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(drawn, "png", bytes);
    var kept =
        mvc.perform(
                post(election + "/pictures/1")
                    .contentType("image/png")
                    .content(bytes.toByteArray())
                    .with(teller(0)))
            .andReturn()
            .getResponse();
    assertThat(kept.getStatus()).isEqualTo(201);
    String image = kept.getContentAsString().replaceAll(".*\"image\":\"([^\"]+)\".*", "$1");
    posted(
        200,
        teller(0),
        election + "/decisions/1",
        decision.formatted(marks("STRUCK", "c1"), ",'image':'" + image + "'"));
    JsonNode doubtful = read(200, teller(1), election + "/comparison");
    assertThat(doubtful.at("/0/decision/reason").asString()).isEqualTo("Nét gạch rõ");
    assertThat(doubtful.at("/0/decision/reading/marks/c1").asString()).isEqualTo("STRUCK");
    assertThat(
            codes(posted(422, teller(0), election + "/decisions/7", decision.formatted("{}", ""))))
        .contains("assembly.ballot-unknown");
    read(403, office, election + "/comparison");
  }

  @Test
  void letsPostsMendBallotsThatDoNotAddUpToThePapers() throws Exception {
    String election = tallied();
    put(200, 1, election, 1, bundle(4, 0, 3, 2, 1));
    put(200, 1, election, 2, bundle(2, 0, 2, 1, 1));
    put(200, 2, election, 1, bundle(3, 0, 2, 2, 1));
    put(200, 2, election, 2, bundle(3, 0, 3, 1, 1));
    posted(200, teller(1), election + "/entries/closing", "{}");
    posted(200, teller(2), election + "/entries/closing", "{}");
    assertThat(read(200, teller(0), election + "/bundle-comparison").path("differing")).hasSize(2);
    put(200, 2, election, 2, because(bundle(2, 0, 2, 1, 1), "Đếm lại tập 2"));
    put(200, 1, election, 1, because(bundle(3, 0, 2, 2, 1), "Đếm lại tập 1"));
    told(
        posted(409, teller(0), election + "/count", "{}"),
        "assembly.bundles-sum",
        "Các tập phiếu của một điểm nhập cộng lại 5 phiếu, phải bằng 6 phiếu phải nhập; hãy xem lại"
            + " số phiếu từng tập.");
    for (int teller : List.of(1, 2)) {
      put(200, teller, election, 1, because(bundle(4, 0, 3, 2, 1), "Tìm được tờ thứ tư"));
    }
    posted(200, teller(0), election + "/count", "{}");
  }
}
