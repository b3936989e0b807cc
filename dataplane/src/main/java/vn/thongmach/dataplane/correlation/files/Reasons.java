package vn.thongmach.dataplane.correlation.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thongmach.dataplane.correlation.Incident;
import vn.thongmach.dataplane.correlation.Incident.Grounds;

/** Says in one language why alarms are held to belong together, claiming no more than is known. */
final class Reasons {

  /** A second candidate with at least this share of the first one's score is a real doubt. */
  private static final double DOUBT = 0.2;

  private final boolean vietnamese;

  Reasons(Locale language) {
    this.vietnamese = language.getLanguage().equals("vi");
  }

  String of(Incident incident) {
    if (incident.unplaced()) {
      return vietnamese
          ? "Đối tượng %s không có trong danh mục mạng lưới nên chưa xác định được nguyên nhân."
              .formatted(incident.root())
          : "Object %s is not in the inventory, so no cause can be told."
              .formatted(incident.root());
    }
    Grounds grounds = incident.grounds();
    if (grounds.explained() == 0) {
      return vietnamese
          ? "Không có quan hệ phụ thuộc nào gắn %d cảnh báo của %s với cảnh báo khác; để riêng."
              .formatted(incident.alarms().size(), incident.root())
          : "No dependency ties %d alarm(s) of %s to others; kept apart."
              .formatted(incident.alarms().size(), incident.root());
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(explained(incident, grounds));
    if (grounds.path().size() > 1) {
      sentences.add(
          (vietnamese ? "Đường dẫn xa nhất: %s." : "Longest way: %s.")
              .formatted(String.join(" → ", grounds.path())));
    }
    if (grounds.failures() > 1) {
      sentences.add(
          (vietnamese ? "Đối tượng này chập chờn, %d lần." : "It came and went, %d times.")
              .formatted(grounds.failures()));
    }
    if (!grounds.rootReported()) {
      sentences.add(
          vietnamese
              ? "Không nhận được cảnh báo nào của chính đối tượng này."
              : "No alarm of the object itself was heard.");
    }
    if (grounds.silent() > 0) {
      sentences.add(
          (vietnamese
                  ? "Khoảng %d đối tượng lẽ ra phải báo nhưng im lặng."
                  : "About %d object(s) should have reported but stayed silent.")
              .formatted(grounds.silent()));
    }
    doubt(incident, sentences);
    return String.join(" ", sentences);
  }

  private String explained(Incident incident, Grounds grounds) {
    return (vietnamese
            ? "Nếu %s hỏng thì quan hệ phụ thuộc giải thích được %d cảnh báo."
            : "If %s failed, the dependencies explain %d alarm(s).")
        .formatted(incident.root(), grounds.explained());
  }

  private void doubt(Incident incident, List<String> sentences) {
    if (incident.candidates().size() < 2) {
      return;
    }
    double first = incident.candidates().getFirst().score();
    Incident.Candidate second = incident.candidates().get(1);
    if (second.score() >= DOUBT * first) {
      sentences.add(
          (vietnamese
                  ? "Cũng có thể là %s; những gì nhận được chưa đủ để phân biệt chắc chắn."
                  : "It may also be %s; what was heard does not tell them apart for certain.")
              .formatted(second.object()));
    }
  }
}
