package vn.thongmach.dataplane.correlation.files;

import java.util.ArrayList;
import java.util.List;
import vn.thongmach.dataplane.correlation.files.FileProblem.Kind;

/** All that is wrong with the files of one call, up to {@value #MOST}. */
final class FileProblems {

  static final int MOST = 1_000;

  private final List<FileProblem> problems = new ArrayList<>();

  void add(Kind kind, String file, long line, String value) {
    if (problems.size() < MOST) {
      problems.add(new FileProblem(kind, file, line, value));
    } else if (problems.size() == MOST) {
      problems.add(new FileProblem(Kind.MORE, file, 0, String.valueOf(MOST)));
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<FileProblem> all() {
    return List.copyOf(problems);
  }
}
