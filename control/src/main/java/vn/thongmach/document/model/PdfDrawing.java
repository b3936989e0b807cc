package vn.thongmach.document.model;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.thongmach.document.Paper;
import vn.thongmach.kernel.Period;

/** Draws a paper as PDF by way of a page of HTML that refers to nothing outside itself. */
final class PdfDrawing {

  private static final int BOLD = 700;
  private static final int NORMAL = 400;

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private PdfDrawing() {}

  static byte[] draw(Paper paper, PaperLayout layout) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> PaperFonts.open("Regular"), PaperFonts.FAMILY);
    font(builder, "Bold", BOLD, FontStyle.NORMAL);
    font(builder, "Italic", NORMAL, FontStyle.ITALIC);
    font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Thông Mạch");
    builder.withW3cDocument(new PaperPage(paper, layout).document(), null);
    builder.toStream(bytes);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      stamp(document, paper.day());
      document.save(bytes);
      document.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
    builder.useFont(() -> PaperFonts.open(file), PaperFonts.FAMILY, weight, style, true);
  }

  /** What would differ from one drawing to the next is taken from the paper's day. */
  private static void stamp(PDDocument document, LocalDate day) {
    Calendar made = GregorianCalendar.from(day.atStartOfDay(Period.ZONE));
    document.getDocumentInformation().setCreationDate(made);
    document.getDocumentInformation().setModificationDate(made);
    document.setDocumentId(day.toEpochDay());
  }
}
