package vn.thongmach.assembly;

/** Who makes up a congress: every official member, or delegates elected below. */
public enum CongressKind {
  ALL_MEMBERS("members"),
  DELEGATES("delegates");

  private final String word;

  CongressKind(String word) {
    this.word = word;
  }

  /** The word for it in files. */
  public String word() {
    return word;
  }
}
