package vn.thongmach.command;

import org.springframework.context.ApplicationContext;
import vn.thongmach.access.Scope;

/** One command with its options read, ready to be carried out on an opened data folder. */
@FunctionalInterface
interface Command {

  /** Who the audit trail names for what is done at the command line. */
  Scope SCOPE = Scope.system("command line");

  /**
   * Carries it out.
   *
   * @return exit code
   */
  int run(ApplicationContext application, Terminal terminal);
}
