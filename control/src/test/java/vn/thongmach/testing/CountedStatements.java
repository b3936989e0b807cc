package vn.thongmach.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hears which SQL statements this thread runs. */
public final class CountedStatements {

  private static final String RUN = "Executing prepared SQL statement";

  private CountedStatements() {}

  /** The statements that something runs on this thread, in order. */
  public static List<String> of(Callable<?> something) throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Level before = logger.getLevel();
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    String thread = Thread.currentThread().getName();
    seen.start();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(seen);
    try {
      something.call();
    } finally {
      logger.detachAppender(seen);
      logger.setLevel(before);
    }
    return List.copyOf(seen.list).stream()
        .filter(event -> event.getThreadName().equals(thread))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.startsWith(RUN))
        .map(message -> message.substring(RUN.length()).strip())
        .toList();
  }
}
