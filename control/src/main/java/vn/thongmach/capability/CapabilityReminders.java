package vn.thongmach.capability;

/** Tells of certificates that are about to expire. */
public interface CapabilityReminders {

  /**
   * Tells once of each confirmed certificate whose last day is near by rule {@code
   * capability.certificate-reminder}, unless a later one of the same kind is confirmed.
   */
  void remind();
}
