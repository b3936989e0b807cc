package vn.thongmach.document.model;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Numbers the pages at the top, from the second one on. */
final class DocxPageNumbers {

  private DocxPageNumbers() {}

  static void add(XWPFDocument document, String font, int size) {
    document.createHeader(HeaderFooterType.FIRST).createParagraph();
    XWPFParagraph paragraph = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(font);
    run.setFontSize(size);
    run.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    run.getCTR().addNewInstrText().setStringValue(" PAGE ");
    run.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }
}
