package vn.thongmach.intake;

/** The receiving side of syslog in this process. */
public interface SyslogIntake {

  /** What came in so far, over UDP and over TCP. */
  IntakeFigures figures();
}
