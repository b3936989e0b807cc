package vn.thongmach.overview;

/** What every assignment has to say; one that does not is not clear. */
public enum Clarity {
  /** Who does it. */
  PERSON,
  /** What is to be done. */
  WORK,
  /** By when. */
  TIME,
  /** Whom it is answered to: a target whose head takes it. */
  RESPONSIBILITY,
  /** What is to lie there when it is done. */
  PRODUCT,
  /** Who may decide about it and accept it, by a mandate of today. */
  AUTHORITY
}
