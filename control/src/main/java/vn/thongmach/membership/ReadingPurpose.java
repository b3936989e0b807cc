package vn.thongmach.membership;

/** Why somebody reads personal data of membership; recorded with every reading. */
public enum ReadingPurpose {
  /** Keeping the register. */
  REGISTER,
  ADMISSION,
  TRANSFER,
  REPORT,
  INSPECTION,
  GRADING,
  /** Collecting Party fees. */
  FEES
}
