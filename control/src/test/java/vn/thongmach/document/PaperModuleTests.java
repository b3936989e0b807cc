package vn.thongmach.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.regulation.Rules;
import vn.thongmach.testing.SharedApplicationTest;

class PaperModuleTests extends SharedApplicationTest {

  private static final String NAME = "Nguyễn Thị Ngọc Ưởng Ẵm";
  private static final double POINTS_PER_MM = 72 / 25.4;

  @Autowired Papers papers;
  @Autowired Rules rules;
  @Autowired JsonMapper json;

  @Test
  void drawsWhatIsPrescribedForAPartyPaper() throws IOException {
    String text = text(papers.pdf(PaperExamples.record(NAME, 3)));
    assertThat(text).contains("*\nSố 05-BB/ĐH");
    assertThat(oneLine(text))
        .contains("ĐẢNG CỘNG SẢN VIỆT NAM")
        .contains("ĐẠI HỘI ĐẢNG BỘ TRUNG TÂM ĐIỀU HÀNH MẠNG")
        .contains("Hà Nội, ngày 09 tháng 02 năm 2025")
        .contains("BIÊN BẢN KIỂM PHIẾU")
        .contains("Ý kiến khác: …")
        .contains("03 " + NAME + " 3 1597")
        .contains("T/M BAN KIỂM PHIẾU")
        .doesNotContain("Nơi nhận");
  }

  @Test
  void drawsWhatIsPrescribedForAStatePaper() throws IOException {
    Paper letter = PaperExamples.letter();
    for (String text : new String[] {text(papers.pdf(letter)), words(papers.docx(letter))}) {
      assertThat(oneLine(text))
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
          .contains("Độc lập - Tự do - Hạnh phúc")
          .contains("Số: …")
          .contains("Hà Nội, ngày 30 tháng 11 năm 2025")
          .contains("Nơi nhận:")
          .contains("- Lưu: VT")
          .doesNotContain("ĐẢNG CỘNG SẢN");
    }
  }

  @Test
  void saysTheSameInBothFormats() throws IOException {
    Paper paper = PaperExamples.record(NAME, 3);
    assertThat(words(papers.docx(paper)))
        .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-BB/ĐH", "Hà Nội, ngày 09 tháng 02 năm 2025")
        .contains("Số phiếu phát ra: 1.600", "03\t" + NAME + " 3\t1597", "TRƯỞNG BAN", "SHA-256");
  }

  @Test
  void carriesItsOwnLettersAndNumbersItsPagesFromTheSecondOn() throws IOException {
    try (PDDocument document = Loader.loadPDF(papers.pdf(PaperExamples.record(NAME, 120)))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      assertThat(document.getDocumentInformation().getSubject()).startsWith("Biên bản kiểm phiếu");
      for (String font : PageFonts.of(document).stream().map(PDFont::getName).toList()) {
        assertThat(font).contains("LiberationSerif");
      }
      assertThat(PageFonts.of(document)).allMatch(PDFont::isEmbedded);
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      assertThat(stripper.getText(document).strip()).doesNotStartWith("1\n");
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      String second = stripper.getText(document).strip();
      assertThat(second).startsWith("2\n").contains("Họ và tên");
    }
  }

  @Test
  void laysACertificateOnItsLongSideOnOnePage() throws IOException {
    Paper certificate = PaperExamples.certificate(NAME);
    try (PDDocument document = Loader.loadPDF(papers.pdf(certificate))) {
      assertThat(document.getNumberOfPages()).isOne();
      assertThat(document.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
    }
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(papers.docx(certificate)))) {
      CTSectPr section = document.getDocument().getBody().getSectPr();
      assertThat(section.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
      assertThat(section.isSetPgBorders()).isTrue();
    }
    assertThat(words(papers.docx(certificate)))
        .contains(NAME)
        .as("a place that nobody named is left to be filled in")
        .contains("…………, ngày 20");
  }

  @Test
  void givesTheSameBytesForTheSamePaper() {
    Paper paper = PaperExamples.record(NAME, 3);
    assertThat(papers.pdf(paper)).isEqualTo(papers.pdf(paper));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script><img src='http://10.0.0.1/x'/>",
        "]]>&amp;<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
        "{ HYPERLINK \"file:///etc/passwd\" }",
        "=cmd|'/c calc'!A1",
        "{{#each}}${7*7}",
      })
  void printsHostileTextAsText(String hostile) throws IOException {
    Paper paper = PaperExamples.record(hostile, 1);
    byte[] docx = papers.docx(paper);
    assertThat(text(papers.pdf(paper)).replaceAll("\\s+", ""))
        .contains(hostile.replaceAll("\\s+", ""));
    assertThat(words(docx)).contains(hostile);
    assertThat(entries(docx)).doesNotContain("TargetMode=\"External\"");
  }

  @Test
  void marksWhatCannotBePrinted() throws IOException {
    Paper paper = PaperExamples.record("a\u0000b\u202Ec\uD800d", 1);
    assertThat(words(papers.docx(paper))).contains("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(text(papers.pdf(paper))).doesNotContain("\u202E");
  }

  @Test
  void followsTheLayoutInForceOnItsDay() throws IOException {
    Paper paper = PaperExamples.letter();
    int before = leftMargin(papers.docx(paper));
    rules.amend(
        Scope.system("test"),
        Rules.STATE_PAPER_LAYOUT,
        Instant.parse("2025-12-01T00:00:00+07:00"),
        json.readTree("{\"top\":20,\"bottom\":20,\"left\":35,\"right\":20,\"size\":13}"),
        "Phụ lục",
        false);
    assertThat(leftMargin(papers.docx(paper))).isEqualTo(before).isEqualTo(mm(30));
    assertThat(leftMargin(papers.docx(on(paper, 2)))).isEqualTo(mm(35));
    try (PDDocument document = Loader.loadPDF(papers.pdf(paper))) {
      assertThat(document.getPage(0).getMediaBox().getWidth())
          .isCloseTo((float) (210 * POINTS_PER_MM), org.assertj.core.data.Offset.offset(1f));
    }
  }

  @Test
  void givesTheColumnsTheirShares() throws IOException {
    byte[] docx = papers.docx(PaperExamples.record(NAME, 1));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getTables().get(1).getCTTbl().getTblGrid().getGridColList())
          .extracting(column -> Integer.parseInt(column.getW().toString()) / 1000)
          .containsExactly(1, 5, 2);
    }
  }

  @Test
  void isSentToBeKeptUnderAPlainName() {
    HttpHeaders headers =
        papers.file(PaperExamples.letter(), PaperFormat.DOCX, "ke-hoach").getHeaders();
    assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
        .isEqualTo("attachment; filename=\"ke-hoach.docx\"");
    assertThat(headers.getCacheControl()).isEqualTo("no-store");
  }

  private static Paper on(Paper paper, int day) {
    return new Paper(
        paper.kind(),
        paper.issuers(),
        paper.symbol(),
        paper.place(),
        paper.day().plusDays(day),
        paper.title(),
        paper.about(),
        paper.body(),
        paper.signatures(),
        paper.recipients(),
        paper.proof());
  }

  private static int mm(int millimetres) {
    return (int) Math.round(millimetres * 20 * POINTS_PER_MM);
  }

  private static int leftMargin(byte[] docx) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      CTPageMar margins = document.getDocument().getBody().getSectPr().getPgMar();
      return Integer.parseInt(margins.getLeft().toString());
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String words(byte[] docx) throws IOException {
    try (XWPFWordExtractor words =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
      return words.getText();
    }
  }

  private static String entries(byte[] docx) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
