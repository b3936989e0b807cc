package vn.thongmach.document.model;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperFormat;
import vn.thongmach.document.PaperKind;
import vn.thongmach.document.Papers;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.Rules;

/** Draws papers by the layout in force on their day. */
@Component
class DrawnPapers implements Papers {

  private static final Scope SCOPE = Scope.system("document");

  private final Rules rules;

  DrawnPapers(Rules rules) {
    this.rules = rules;
  }

  @Override
  public byte[] pdf(Paper paper) {
    return PdfDrawing.draw(paper, layout(paper));
  }

  @Override
  public byte[] docx(Paper paper) {
    return new DocxDrawing(paper, layout(paper)).draw();
  }

  @Override
  public ResponseEntity<byte[]> file(Paper paper, PaperFormat format, String name) {
    byte[] bytes = format == PaperFormat.PDF ? pdf(paper) : docx(paper);
    return ResponseEntity.ok()
        .contentType(format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + "." + format.ending())
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }

  private PaperLayout layout(Paper paper) {
    String rule =
        paper.kind() == PaperKind.PARTY ? Rules.PARTY_PAPER_LAYOUT : Rules.STATE_PAPER_LAYOUT;
    return PaperLayout.of(
        rules.at(SCOPE, rule, paper.day().atStartOfDay(Period.ZONE).toInstant()).parameters());
  }
}
