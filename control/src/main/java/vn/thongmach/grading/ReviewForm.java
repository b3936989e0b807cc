package vn.thongmach.grading;

/** Which of the forms of Guidance 43-HD/BTCTW of 2025 a self-review is printed on. */
public enum ReviewForm {
  /** Report of a collective on its review. */
  FORM_01("Mẫu 01-HD KĐ.ĐG"),
  /** Of a person who holds no leading post. */
  FORM_2A("Mẫu 2A-HD KĐ.ĐG"),
  /** Of a person who holds a leading post. */
  FORM_2B("Mẫu 2B-HD KĐ.ĐG"),
  /** Of a Party member who does not work in the political system. */
  FORM_2C("Mẫu 2C-HD KĐ.ĐG");

  private final String title;

  ReviewForm(String title) {
    this.title = title;
  }

  /** As it is printed on the form. */
  public String title() {
    return title;
  }
}
