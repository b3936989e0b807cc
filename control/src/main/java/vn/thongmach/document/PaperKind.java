package vn.thongmach.document;

/** Whose layout a paper follows. */
public enum PaperKind {
  /** Papers of Party bodies, Guidance 36-HD/VPTW. */
  PARTY,
  /** Papers of State bodies and enterprises, Decree 30/2020/NĐ-CP. */
  STATE
}
