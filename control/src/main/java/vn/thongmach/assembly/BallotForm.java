package vn.thongmach.assembly;

import java.util.List;

/** How a paper ballot is filled in. */
public enum BallotForm {
  /** A list with surplus: names struck out are not voted for, the others are. */
  STRIKE("strike", List.of(Mark.KEPT, Mark.STRUCK), Mark.KEPT),
  /** A list without surplus: a box to agree and a box to disagree for each name. */
  COLUMNS("columns", List.of(Mark.AGREE, Mark.DISAGREE, Mark.BOTH, Mark.NONE), Mark.NONE);

  private final String word;
  private final List<Mark> marks;
  private final Mark unmarked;

  BallotForm(String word, List<Mark> marks, Mark unmarked) {
    this.word = word;
    this.marks = marks;
    this.unmarked = unmarked;
  }

  /** The word for it in files. */
  public String word() {
    return word;
  }

  /** What may be found beside a name on such a ballot. */
  public List<Mark> marks() {
    return marks;
  }

  /** What a name without any mark counts as. */
  public Mark unmarked() {
    return unmarked;
  }
}
