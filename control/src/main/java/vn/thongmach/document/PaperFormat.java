package vn.thongmach.document;

import org.springframework.http.MediaType;

/** What a paper is drawn as. */
public enum PaperFormat {
  PDF("pdf", MediaType.APPLICATION_PDF),
  DOCX(
      "docx",
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

  private final String ending;
  private final MediaType mediaType;

  PaperFormat(String ending, MediaType mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** How the file's name ends, without the dot. */
  public String ending() {
    return ending;
  }

  /** What the file is sent as. */
  public MediaType mediaType() {
    return mediaType;
  }
}
