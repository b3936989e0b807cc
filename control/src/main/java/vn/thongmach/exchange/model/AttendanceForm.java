package vn.thongmach.exchange.model;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.thongmach.exchange.ListKind;

/** Who attended a study session: a code, or a full name. */
@Component
class AttendanceForm implements ListForm {

  static final String CODE = "code";
  static final String NAME = "fullName";

  @Override
  public ListKind kind() {
    return ListKind.ATTENDANCE;
  }

  @Override
  public List<String> columns() {
    return List.of(CODE, NAME);
  }

  /** One of the two is enough, so that a list without codes can be pasted as it is. */
  @Override
  public List<String> required() {
    return List.of();
  }

  @Override
  public List<Object> example(Headings headings, Locale language) {
    return List.of("NV-0127", "Nguyễn Thị Thanh Nga");
  }
}
