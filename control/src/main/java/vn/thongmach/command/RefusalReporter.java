package vn.thongmach.command;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps a start that was refused for a coded reason from being logged as a fault with a stack. */
final class RefusalReporter implements SpringBootExceptionReporter {

  RefusalReporter(ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    return Terminal.reason(failure) != null;
  }
}
