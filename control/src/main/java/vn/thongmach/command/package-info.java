/**
 * The product at the terminal: starting to serve, and the commands that run in a short process of
 * their own. Nouns: Serving, CommandLine, Command, Correlate, TallyBallots, GradeSubjects. Proved
 * by {@code OptionsTests}, {@code CorrelateTests} and the journey {@code launcher}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "organisation",
      "ledger",
      "database",
      "intake",
      "regulation",
      "assembly",
      "evaluation :: grading"
    })
package vn.thongmach.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
