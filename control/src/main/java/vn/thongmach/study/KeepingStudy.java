package vn.thongmach.study;

/** Work about opened campaigns that nobody asks for. */
public interface KeepingStudy {

  /**
   * Works out anew who must take part where trees or mandates have changed or a day has begun,
   * tells the measure, and tells people of what was opened or is due soon. Costs one statement
   * where no campaign is open.
   */
  void keep();
}
