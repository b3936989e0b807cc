package vn.thongmach.meeting;

/** Keeps meetings in step with days and mandates. */
public interface KeepingMeetings {

  /** Plans what series say and renews who belongs to planned meetings, as of now. */
  void keep();
}
