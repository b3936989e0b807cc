package violations.thongmach.alarm.storage;

/** Public storage that anybody reads without a scope. */
public class OpenAlarms {

  public long count() {
    return 0;
  }
}
