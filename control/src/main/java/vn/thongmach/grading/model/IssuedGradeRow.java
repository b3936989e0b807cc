package vn.thongmach.grading.model;

import java.util.HexFormat;
import java.util.UUID;
import vn.thongmach.grading.IssuedGrade;
import vn.thongmach.kernel.RowHash;

/**
 * An issued grade with its bytes.
 *
 * @param content the issued bytes: JSON in UTF-8
 */
public record IssuedGradeRow(IssuedGrade grade, byte[] content) {

  /** The row of an issued grade whose hash is the one computed. */
  public static IssuedGradeRow hashed(IssuedGrade unhashed, byte[] content) {
    IssuedGradeRow row = new IssuedGradeRow(unhashed, content);
    return new IssuedGradeRow(
        new IssuedGrade(
            unhashed.id(),
            unhashed.subject(),
            unhashed.grade(),
            unhashed.points(),
            unhashed.capped(),
            unhashed.issuedAt(),
            unhashed.issuedBy(),
            unhashed.decidedBy(),
            unhashed.scorecards(),
            unhashed.supersedes(),
            unhashed.cause(),
            unhashed.restated(),
            HexFormat.of().formatHex(row.computedHash()),
            unhashed.batch()),
        content);
  }

  /** SHA-256 over everything the row holds but its batch. */
  public byte[] computedHash() {
    RowHash hash =
        RowHash.of(IssuedGradeTable.NAME)
            .uuid(grade.id())
            .uuid(grade.subject())
            .text(grade.grade().name())
            .text(grade.points().toPlainString())
            .text(String.valueOf(grade.capped()))
            .instant(grade.issuedAt())
            .text(grade.issuedBy())
            .uuid(grade.decidedBy());
    for (UUID scorecard : grade.scorecards()) {
      hash.uuid(scorecard);
    }
    return hash.uuid(grade.supersedes()).text(grade.cause()).bytes(content).finish();
  }
}
