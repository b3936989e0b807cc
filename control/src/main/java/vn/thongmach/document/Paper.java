package vn.thongmach.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A paper before it is drawn.
 *
 * @param issuers the body above, where there is one, and the body that issues it, in this order
 * @param symbol number and symbol, such as {@code 24-KH/ĐUK}; empty where it has none yet
 * @param place where it was made, stands before its day
 * @param day the day of the paper; the layout in force on it is taken
 * @param title kind of paper, printed in capitals, such as "Biên bản kiểm phiếu"
 * @param about what it is about, under the title; may be empty
 * @param recipients who gets it (nơi nhận); none for a record
 * @param proof what proves it, in small print at its end, such as hash and checkpoint; may be empty
 * @param sheet how it lies
 */
public record Paper(
    PaperKind kind,
    List<String> issuers,
    String symbol,
    String place,
    LocalDate day,
    String title,
    String about,
    List<Block> body,
    List<PaperSignature> signatures,
    List<String> recipients,
    String proof,
    Sheet sheet) {

  /** How a paper lies: upright, or as a certificate on its long side, framed, in large letters. */
  public enum Sheet {
    UPRIGHT,
    CERTIFICATE
  }

  /** An upright paper. */
  public Paper(
      PaperKind kind,
      List<String> issuers,
      String symbol,
      String place,
      LocalDate day,
      String title,
      String about,
      List<Block> body,
      List<PaperSignature> signatures,
      List<String> recipients,
      String proof) {
    this(
        kind,
        issuers,
        symbol,
        place,
        day,
        title,
        about,
        body,
        signatures,
        recipients,
        proof,
        Sheet.UPRIGHT);
  }
}
