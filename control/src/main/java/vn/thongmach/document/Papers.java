package vn.thongmach.document;

import org.springframework.http.ResponseEntity;

/** Draws papers. */
public interface Papers {

  /**
   * A paper as PDF with its fonts embedded, tagged for screen readers. The same paper gives the
   * same bytes.
   */
  byte[] pdf(Paper paper);

  /** A paper as DOCX, to be changed in an office program. */
  byte[] docx(Paper paper);

  /**
   * A paper as a file to be kept, never shown inside the console.
   *
   * @param name of the file without its ending; letters, digits and hyphens
   */
  ResponseEntity<byte[]> file(Paper paper, PaperFormat format, String name);
}
