package vn.thongmach.dataplane.host;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Which errors pass by themselves: lost connections, a server that starts, stops or is out of
 * resources, deadlocks and serialisation failures, I/O, time-outs.
 */
final class TransientErrors {

  /** Classes of SQLSTATE: connection, rollback, resources, operator intervention, system error. */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String READ_ONLY = "25006";
  private static final int DEEPEST_CAUSE = 30;

  private TransientErrors() {}

  static boolean isTransient(Throwable error) {
    @Nullable Throwable each = error;
    for (int depth = 0; each != null && depth < DEEPEST_CAUSE; depth++) {
      if (isTransientItself(each)) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }

  private static boolean isTransientItself(Throwable error) {
    return switch (error) {
      case SQLTransientException _,
          SQLRecoverableException _,
          SQLNonTransientConnectionException _,
          IOException _,
          TimeoutException _,
          InterruptedException _ ->
          true;
      case SQLException sql -> isTransientState(sql.getSQLState());
      default -> false;
    };
  }

  private static boolean isTransientState(@Nullable String state) {
    return state != null
        && (state.equals(LOCK_NOT_AVAILABLE)
            || state.equals(READ_ONLY)
            || (state.length() == 5 && CLASSES.contains(state.substring(0, 2))));
  }
}
