package vn.thongmach.measure;

/** What kinds of things measures are about. */
public enum SubjectKind {
  OBJECT,
  UNIT,
  PROGRAMME,
  PERSON
}
