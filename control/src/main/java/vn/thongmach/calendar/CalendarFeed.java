package vn.thongmach.calendar;

import java.util.List;
import java.util.Locale;
import vn.thongmach.access.Scope;

/** The days of the person behind a reader. */
public interface CalendarFeed {

  /** Most days of one kind. */
  int MOST = 500;

  /**
   * What presses on the person behind the reader, by day; empty where no person stands behind it.
   */
  List<Day> days(Scope scope);

  /**
   * The same as one iCalendar object in UTF-8, lines folded at 75 octets. Whole days without a time
   * zone, as they are days of Asia/Ho_Chi_Minh wherever they are read.
   *
   * @param base address of the console, without a slash at its end
   */
  byte[] written(Scope scope, Locale language, String base);
}
