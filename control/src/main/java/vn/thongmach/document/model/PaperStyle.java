package vn.thongmach.document.model;

import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperKind;

/** The style sheet of a paper. */
final class PaperStyle {

  private static final String SHEET =
      """
      @page { size: A4; margin: %dmm %dmm %dmm %dmm;
        @top-center { content: counter(page); font-family: '%s'; font-size: 13pt; } }
      @page :first { @top-center { content: none; } }
      body { font-family: '%s'; font-size: %dpt; line-height: 1.3; margin: 0; }
      h1 { font-size: 15pt; text-align: center; margin: 18pt 0 0 0; line-height: 1.2; }
      h2 { font-size: 1em; margin: 8pt 0 4pt 0; page-break-after: avoid; }
      p { margin: 0 0 6pt 0; white-space: pre-wrap; }
      table { border-collapse: collapse; width: 100%%; }
      .letterhead td { text-align: center; vertical-align: top; font-size: 12pt; padding: 0; }
      .letterhead .issuer { width: 40%%; padding-right: 6pt; }
      .letterhead .motto { width: 60%%; font-weight: bold; white-space: nowrap; }
      .letterhead .body { font-weight: bold; }
      .letterhead .star { line-height: 1; }
      .letterhead .underlined { border-bottom: 0.75pt solid black; padding-bottom: 1pt; }
      .letterhead .day { font-style: italic; font-weight: normal; font-size: 13pt; padding-top: 6pt; }
      .about { text-align: center; font-weight: bold; margin: 2pt 0 0 0; }
      .rule { text-align: center; line-height: 1; margin: 0 0 12pt 0; }
      .justified { text-align: justify; text-indent: 10mm; }
      .left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
      .bold { font-weight: bold; } .italic { font-style: italic; }
      .dots { color: #666; }
      .dotted { border-bottom: 0.75pt dotted #444; height: 20pt; }
      .break { page-break-after: always; }
      .ruled { width: 99.6%%; margin: 4pt 0 8pt 0; font-size: 0.92em; -fs-table-paginate: paginate; }
      .ruled th, .ruled td { border: 0.5pt solid black; padding: 2.5pt 4pt; vertical-align: top; }
      .ruled th { text-align: center; } .ruled tr { page-break-inside: avoid; }
      .foot { margin-top: 14pt; page-break-inside: avoid; }
      .foot td { vertical-align: top; text-align: center; }
      .foot .recipients { text-align: left; font-size: 11pt; width: 40%%; }
      .foot .to { %s font-size: 12pt; }
      .foot .note { font-style: italic; font-size: 0.9em; }
      .foot .room { height: 52pt; }
      .proof { font-size: 8pt; margin-top: 14pt; word-wrap: break-word; }
      """;

  private static final String CERTIFICATE =
      """
      @page { size: A4 landscape; margin: 12mm; padding: 10mm 14mm; border: 4pt double #8a1414; }
      body { font-size: 17pt; }
      .letterhead td, .letterhead .day { font-size: 14pt; }
      .rule { margin-bottom: 20pt; }
      h1 { font-size: 38pt; color: #b01010; margin: 36pt 0 6pt 0; }
      .about { font-size: 20pt; }
      .justified { text-align: center; text-indent: 0; }
      .center.bold { font-size: 20pt; }
      .foot { width: 46%; margin: 26pt 0 0 54%; }
      """;

  private PaperStyle() {}

  static String of(PaperLayout layout, Paper paper) {
    String style = upright(layout, paper.kind());
    return paper.sheet() == Paper.Sheet.CERTIFICATE ? style + CERTIFICATE : style;
  }

  private static String upright(PaperLayout layout, PaperKind kind) {
    return SHEET.formatted(
        layout.top(),
        layout.right(),
        layout.bottom(),
        layout.left(),
        PaperFonts.FAMILY,
        PaperFonts.FAMILY,
        layout.size(),
        kind == PaperKind.PARTY
            ? "text-decoration: underline;"
            : "font-weight: bold; font-style: italic;");
  }
}
