package vn.thongmach.study;

/** Work about opened campaigns that nobody asks for. */
public interface KeepingStudy {

  /**
   * Works out anew who must take part where trees or mandates have changed or a day has begun,
   * tells the measure, and tells people of what was opened or is due soon. On the days of a yearly
   * review, tells people that it is time to say how far they kept their commitments.
   */
  void keep();
}
