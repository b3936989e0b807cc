package vn.thongmach.document.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageBorderOffset;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.thongmach.document.Block;
import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperKind;
import vn.thongmach.document.PaperSignature;

/** Draws one paper as DOCX. Every text is a run of its own, never a field or a formula. */
final class DocxDrawing {

  private static final String FONT = "Times New Roman";
  private static final double TWIPS_PER_MM = 56.6929;
  private static final int A4_WIDTH = 11_906;
  private static final int A4_HEIGHT = 16_838;
  private static final int INDENT = 567;
  private static final int AFTER = 120;
  private static final double LINES = 1.2;
  private static final int HEAD_SIZE = 12;
  private static final int TITLE_SIZE = 15;
  private static final int SMALL = 11;
  private static final int PROOF_SIZE = 8;
  private static final int ISSUER_SHARE = 40;
  private static final int MOTTO_SHARE = 60;
  private static final int SIGNING_LINES = 3;
  private static final int DOTTED = 48;
  private static final int CERTIFICATE_MARGIN = 20;
  private static final int CERTIFICATE_SIZE = 17;
  private static final int CERTIFICATE_TITLE = 36;
  private static final int FRAME = 24;
  private static final String FRAME_COLOUR = "8A1414";

  private final Paper paper;
  private final PaperLayout layout;
  private final boolean certificate;
  private final XWPFDocument document = new XWPFDocument();

  DocxDrawing(Paper paper, PaperLayout layout) {
    this.paper = paper;
    this.certificate = paper.sheet() == Paper.Sheet.CERTIFICATE;
    this.layout =
        certificate
            ? new PaperLayout(
                CERTIFICATE_MARGIN,
                CERTIFICATE_MARGIN,
                CERTIFICATE_MARGIN,
                CERTIFICATE_MARGIN,
                CERTIFICATE_SIZE)
            : layout;
  }

  byte[] draw() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (document) {
      page();
      letterhead();
      centred(
          document.createParagraph(),
          PaperWords.capitals(paper.title()),
          certificate ? CERTIFICATE_TITLE : TITLE_SIZE,
          true);
      if (!paper.about().isEmpty()) {
        centred(document.createParagraph(), paper.about(), layout.size(), true);
      }
      centred(document.createParagraph(), PaperWords.LINE, layout.size(), false);
      paper.body().forEach(this::block);
      foot();
      document.getProperties().getCoreProperties().setTitle(PaperWords.clean(paper.title()));
      document.getProperties().getCoreProperties().setCreator("Thông Mạch");
      document.write(bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(certificate ? A4_HEIGHT : A4_WIDTH));
    size.setH(BigInteger.valueOf(certificate ? A4_WIDTH : A4_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(twips(layout.top()));
    margins.setBottom(twips(layout.bottom()));
    margins.setLeft(twips(layout.left()));
    margins.setRight(twips(layout.right()));
    if (certificate) {
      size.setOrient(STPageOrientation.LANDSCAPE);
      CTPageBorders frame = section.addNewPgBorders();
      frame.setOffsetFrom(STPageBorderOffset.PAGE);
      List.of(frame.addNewTop(), frame.addNewLeft(), frame.addNewBottom(), frame.addNewRight())
          .forEach(DocxDrawing::framed);
    } else {
      DocxPageNumbers.add(document, FONT, HEAD_SIZE + 1);
    }
  }

  private static void framed(CTBorder side) {
    side.setVal(STBorder.DOUBLE);
    side.setSz(BigInteger.valueOf(FRAME));
    side.setSpace(BigInteger.valueOf(FRAME));
    side.setColor(FRAME_COLOUR);
  }

  private static BigInteger twips(int millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
  }

  private void letterhead() {
    XWPFTableRow row = bare(List.of(ISSUER_SHARE, MOTTO_SHARE));
    XWPFTableCell left = row.getCell(0);
    for (int i = 0; i < paper.issuers().size(); i++) {
      boolean last = i == paper.issuers().size() - 1;
      centred(in(left, i == 0), PaperWords.capitals(paper.issuers().get(i)), HEAD_SIZE, last);
    }
    centred(
        in(left, paper.issuers().isEmpty()),
        paper.kind() == PaperKind.PARTY ? "*" : PaperWords.LINE,
        HEAD_SIZE,
        false);
    centred(in(left, false), PaperWords.symbol(paper), HEAD_SIZE, false);
    XWPFTableCell right = row.getCell(1);
    List<String> motto = PaperWords.motto(paper.kind());
    for (int i = 0; i < motto.size(); i++) {
      XWPFRun line = centred(in(right, i == 0), motto.get(i), HEAD_SIZE, true);
      if (i == motto.size() - 1) {
        line.setUnderline(UnderlinePatterns.SINGLE);
      }
    }
    centred(in(right, false), PaperWords.placeAndDay(paper), HEAD_SIZE + 1, false).setItalic(true);
    document.createParagraph();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph text -> {
        XWPFParagraph paragraph = spaced(document.createParagraph());
        paragraph.setAlignment(certificate ? ParagraphAlignment.CENTER : aligned(text.align()));
        if (!certificate && text.align() == Block.Align.JUSTIFIED) {
          paragraph.setIndentationFirstLine(INDENT);
        }
        XWPFRun run = run(paragraph, text.text(), layout.size());
        run.setBold(text.bold());
        run.setItalic(text.italic());
      }
      case Block.Heading heading -> {
        XWPFParagraph paragraph = spaced(document.createParagraph());
        paragraph.setKeepNext(true);
        run(paragraph, heading.text(), layout.size()).setBold(true);
      }
      case Block.Field field -> {
        String value = field.value().isEmpty() ? PaperWords.DOTS.repeat(20) : field.value();
        run(spaced(document.createParagraph()), field.label() + ": " + value, layout.size());
      }
      case Block.DottedLines lines -> {
        for (int i = 0; i < lines.count(); i++) {
          run(document.createParagraph(), PaperWords.DOTS.repeat(DOTTED), layout.size());
        }
      }
      case Block.Table table -> table(table);
      case Block.PageBreak _ -> document.createParagraph().setPageBreak(true);
    }
  }

  private void table(Block.Table table) {
    List<Block.Column> columns = table.columns();
    XWPFTable drawn = document.createTable(table.rows().size() + 1, columns.size());
    widths(drawn, columns.stream().map(Block.Column::share).toList());
    drawn.getRow(0).setRepeatHeader(true);
    for (int c = 0; c < columns.size(); c++) {
      centred(
          in(drawn.getRow(0).getCell(c), true), columns.get(c).title(), layout.size() - 1, true);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      XWPFTableRow row = drawn.getRow(r + 1);
      row.setCantSplitRow(true);
      for (int c = 0; c < columns.size(); c++) {
        XWPFParagraph cell = in(row.getCell(c), true);
        cell.setAlignment(aligned(columns.get(c).align()));
        run(cell, table.rows().get(r).get(c), layout.size() - 1);
      }
    }
    document.createParagraph();
  }

  private void foot() {
    boolean named = certificate || !paper.recipients().isEmpty();
    List<Integer> shares = new ArrayList<>();
    if (named) {
      shares.add(1);
    }
    paper.signatures().forEach(_ -> shares.add(1));
    if (!shares.isEmpty()) {
      XWPFTableRow row = bare(shares);
      if (!paper.recipients().isEmpty()) {
        recipients(row.getCell(0));
      }
      for (int i = 0; i < paper.signatures().size(); i++) {
        signature(row.getCell(i + (named ? 1 : 0)), paper.signatures().get(i));
      }
    }
    if (!paper.proof().isEmpty()) {
      document.createParagraph();
      run(document.createParagraph(), paper.proof(), PROOF_SIZE);
    }
  }

  private void recipients(XWPFTableCell cell) {
    XWPFRun to = run(in(cell, true), "Nơi nhận:", SMALL + 1);
    if (paper.kind() == PaperKind.PARTY) {
      to.setUnderline(UnderlinePatterns.SINGLE);
    } else {
      to.setBold(true);
      to.setItalic(true);
    }
    paper.recipients().forEach(one -> run(in(cell, false), "- " + one, SMALL));
  }

  private void signature(XWPFTableCell cell, PaperSignature signature) {
    boolean first = true;
    for (String line : signature.above()) {
      centred(in(cell, first), line, layout.size(), true);
      first = false;
    }
    centred(in(cell, first), signature.note(), layout.size() - 1, false).setItalic(true);
    for (int i = 0; i < SIGNING_LINES; i++) {
      in(cell, false);
    }
    centred(in(cell, false), signature.name(), layout.size(), true);
  }

  /** A table of one row without rules. */
  private XWPFTableRow bare(List<Integer> shares) {
    XWPFTable table = document.createTable(1, shares.size());
    table.removeBorders();
    widths(table, shares);
    return table.getRow(0);
  }

  /**
   * Fixed widths in the grid of the table and in each cell: office programs differ in which they
   * read.
   */
  private void widths(XWPFTable table, List<Integer> shares) {
    int whole = shares.stream().mapToInt(Integer::intValue).sum();
    long room =
        (certificate ? A4_HEIGHT : A4_WIDTH)
            - twips(layout.left()).longValueExact()
            - twips(layout.right()).longValueExact();
    table.setWidth(String.valueOf(room));
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int i = 0; i < shares.size(); i++) {
      BigInteger width = BigInteger.valueOf(room * shares.get(i) / whole);
      grid.addNewGridCol().setW(width);
      for (XWPFTableRow row : table.getRows()) {
        row.getCell(i).setWidth(width.toString());
      }
    }
  }

  /** The paragraph that an empty cell begins with, or a further one. */
  private static XWPFParagraph in(XWPFTableCell cell, boolean first) {
    XWPFParagraph paragraph = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
    paragraph.setSpacingAfter(0);
    return paragraph;
  }

  private static XWPFParagraph spaced(XWPFParagraph paragraph) {
    paragraph.setSpacingAfter(AFTER);
    paragraph.setSpacingBetween(LINES);
    return paragraph;
  }

  private static XWPFRun centred(XWPFParagraph paragraph, String text, int size, boolean bold) {
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = run(paragraph, text, size);
    run.setBold(bold);
    return run;
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontSize(size);
    String[] lines = PaperWords.clean(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i == 0 ? 0 : -1);
    }
    return run;
  }

  private static ParagraphAlignment aligned(Block.Align align) {
    return switch (align) {
      case JUSTIFIED -> ParagraphAlignment.BOTH;
      case LEFT -> ParagraphAlignment.LEFT;
      case CENTER -> ParagraphAlignment.CENTER;
      case RIGHT -> ParagraphAlignment.RIGHT;
    };
  }
}
