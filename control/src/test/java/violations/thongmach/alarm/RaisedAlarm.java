package violations.thongmach.alarm;

import violations.thongmach.target.PromisedTarget;

/** Sees the target, prints, and throws without a name. */
public class RaisedAlarm {

  public void raise(PromisedTarget target) {
    System.out.println(target);
    throw new RuntimeException("no code");
  }
}
