package violations.thongmach.target;

import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import violations.thongmach.alarm.RaisedAlarm;
import violations.thongmach.dataplane.KnowingOperator;

/**
 * Sees the alarm and the data plane, takes a legacy date by field injection, and is a controller
 * outside web.
 */
@Controller
public class PromisedTarget {

  @Autowired private Date due;

  public KnowingOperator operator(RaisedAlarm alarm) {
    return new KnowingOperator(alarm);
  }

  public String threatened(RaisedAlarm alarm) {
    return alarm.toString() + due;
  }
}
