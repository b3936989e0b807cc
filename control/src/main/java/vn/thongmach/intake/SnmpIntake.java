package vn.thongmach.intake;

/** The receiving side of SNMP in this process. */
public interface SnmpIntake {

  /** What came in so far. */
  IntakeFigures figures();
}
