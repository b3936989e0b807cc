package violations.thongmach.target;

import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import violations.thongmach.alarm.RaisedAlarm;

/** Sees the alarm, takes a legacy date by field injection, and is a controller outside web. */
@Controller
public class PromisedTarget {

  @Autowired private Date due;

  public String threatened(RaisedAlarm alarm) {
    return alarm.toString() + due;
  }
}
