package vn.thongmach.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.thongmach.exchange.Exchange;
import vn.thongmach.exchange.model.Cell;
import vn.thongmach.exchange.model.Cell.Kind;
import vn.thongmach.exchange.model.Table;
import vn.thongmach.exchange.model.TableProblems;
import vn.thongmach.kernel.CodedException;

/** Workbooks of strangers: what cells hold, and what is made to take memory or to be computed. */
class WorkbookGuardTests {

  private final TableFiles files = new TableFiles();

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("a");
      sheet.value(0, 0, "Mã");
      sheet.value(1, 0, "Phu\u0301c");
      sheet.value(1, 1, 99.9);
      sheet.value(1, 2, LocalDate.parse("2026-11-22"));
      sheet.style(1, 2).format("dd/mm/yyyy").set();
      sheet.formula(1, 3, "1+1");
      sheet.value(1, 4, true);
      sheet.value(1, 5, 46348);
    }
    return file.toByteArray();
  }

  /** The same workbook with the text of its sheet changed and other parts added. */
  private static byte[] changed(UnaryOperator<String> sheet, int partsAdded, int partBytes)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipFile from =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook()))
                .get();
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
        byte[] content = from.getInputStream(part).readAllBytes();
        if (part.getName().contains("worksheets/")) {
          String text = new String(content, StandardCharsets.UTF_8);
          content = sheet.apply(text).getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(part.getName()));
        to.write(content);
      }
      for (int i = 0; i < partsAdded; i++) {
        to.putNextEntry(new ZipEntry("xl/media/part" + i));
        to.write(new byte[partBytes]);
      }
    }
    return file.toByteArray();
  }

  private String refusal(byte[] file) {
    CodedException refused =
        catchThrowableOfType(CodedException.class, () -> files.read(file, new TableProblems()));
    return refused.problems().getFirst().code().code();
  }

  @Test
  void tellsWhatCellsHold() throws IOException {
    Table table = files.read(workbook(), new TableProblems());
    assertThat(table.header()).containsExactly(new Cell(1, 1, Kind.TEXT, "Mã"));
    assertThat(table.rows().getFirst())
        .containsExactly(
            new Cell(2, 1, Kind.TEXT, "Phúc"),
            new Cell(2, 2, Kind.NUMBER, "99.9"),
            new Cell(2, 3, Kind.DATE, "2026-11-22"),
            new Cell(2, 4, Kind.FORMULA, "=1+1"),
            new Cell(2, 5, Kind.BOOLEAN, "true"),
            new Cell(2, 6, Kind.NUMBER, "46348"));
  }

  @Test
  void refusesAnAddressThatWouldTakeTheMemory() throws IOException {
    for (String address : new String[] {"ZZZZZZ2", "CW2", "XFD2"}) {
      assertThat(refusal(changed(text -> text.replace("\"A2\"", '"' + address + '"'), 0, 0)))
          .as(address)
          .isEqualTo("exchange.too-many-columns");
    }
  }

  @Test
  void refusesWhatUnpacksWithoutEnd() throws IOException {
    assertThat(refusal(changed(text -> text, 20, 8 << 20)))
        .isEqualTo("exchange.workbook-too-large");
    assertThat(refusal(changed(text -> text, WorkbookGuard.MOST_PARTS, 1)))
        .isEqualTo("exchange.workbook-too-large");
  }

  @Test
  void readsNoDocumentTypesAndNoHalfFiles() throws IOException {
    byte[] doctype =
        changed(
            text ->
                text.replaceFirst(
                    "<worksheet",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet"),
            0,
            0);
    assertThat(refusal(doctype)).isEqualTo("exchange.workbook-unreadable");
    byte[] whole = workbook();
    assertThat(refusal(Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo("exchange.workbook-unreadable");
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0}))
        .isEqualTo("exchange.workbook-unreadable");
  }

  @Test
  void refusesOtherKindsOfFilesAndTooMuch() {
    assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
        .isEqualTo("exchange.format-unknown");
    assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("exchange.format-unknown");
    assertThat(refusal(new byte[0])).isEqualTo("exchange.file-empty");
    assertThat(refusal(new byte[Exchange.MOST_BYTES + 1])).isEqualTo("exchange.file-too-large");
  }

  @Test
  void tellsEveryLineThatIsNotInItsEncoding() {
    byte[] file = "Mã;Tên\nA;\u00e9\nB;b\nC;\u00e9\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    TableProblems problems = new TableProblems();
    files.read(file, problems);
    CodedException refused = catchThrowableOfType(CodedException.class, problems::throwIfAny);
    assertThat(refused.problems())
        .extracting(problem -> problem.code().code() + " " + problem.line())
        .containsExactly(
            "exchange.file-refused null",
            "exchange.encoding 1",
            "exchange.encoding 2",
            "exchange.encoding 4");
  }

  @Test
  void stopsAtTheMostRows() {
    byte[] file = ("Mã\n" + "A\n".repeat(Exchange.MOST_ROWS + 5)).getBytes(StandardCharsets.UTF_8);
    TableProblems problems = new TableProblems();
    files.read(file, problems);
    CodedException refused = catchThrowableOfType(CodedException.class, problems::throwIfAny);
    assertThat(refused.problems().getLast().code().code()).isEqualTo("exchange.too-many-rows");
  }
}
