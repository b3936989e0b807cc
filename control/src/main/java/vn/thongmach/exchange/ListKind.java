package vn.thongmach.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists that come and go as tables. */
public enum ListKind {
  UNITS,
  PEOPLE,
  MANDATES,
  TARGETS,
  /** Of one study session, see {@link AttendanceLists}. */
  ATTENDANCE;

  /** The name used in addresses and in the keys of texts. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ListKind> of(String wireName) {
    return Stream.of(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
  }
}
