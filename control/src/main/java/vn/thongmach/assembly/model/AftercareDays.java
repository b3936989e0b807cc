package vn.thongmach.assembly.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.Outcome;
import vn.thongmach.assembly.model.ElectionClock.About;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.regulation.Rules;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;

/** The days of what follows an election, by the rules of its day and the working days. */
@Component
class AftercareDays {

  private static final Scope SCOPE = Scope.system("aftercare");

  private final Rules rules;
  private final WorkingCalendar calendar;

  AftercareDays(Rules rules, WorkingCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Days of an election that is counted.
   *
   * @param complaints last day on which a complaint is in time
   * @param sealed last day on which the ballots stay sealed
   */
  record Last(LocalDate complaints, LocalDate sealed) {}

  Last of(CongressElection election) {
    LocalDate counted = counted(election);
    JsonNode rule = rule(election, Rules.ELECTION_AFTERCARE);
    return new Last(
        calendar.days(SCOPE).after(counted, rule.required("complaintWorkingDays").intValue()),
        counted.plusMonths(rule.required("sealedMonths").intValue()));
  }

  private static LocalDate counted(CongressElection election) {
    Outcome outcome = Problems.given(election.outcome());
    return LocalDate.ofInstant(outcome.at(), Period.ZONE);
  }

  private JsonNode rule(CongressElection election, String code) {
    return rules.at(SCOPE, code, AssemblyDays.start(election.day())).parameters();
  }

  /** When somebody is told of what; a step of 0 days is left out. */
  List<ElectionClock> clocks(CongressElection election) {
    WorkingDays working = calendar.days(SCOPE);
    JsonNode steps = rule(election, Rules.ELECTION_NOTICES);
    LocalDate counted = counted(election);
    Last last = of(election);
    List<ElectionClock> clocks = new ArrayList<>();
    for (About about : About.values()) {
      int days = steps.required(field(about)).intValue();
      LocalDate due =
          switch (about) {
            case RECORD, RATIFICATION -> working.after(counted, days);
            case COMPLAINTS_CLOSE, COMPLAINTS_OPEN -> last.complaints();
            case SEAL -> last.sealed();
          };
      LocalDate on =
          switch (about) {
            case RECORD, RATIFICATION -> due;
            case COMPLAINTS_CLOSE -> before(working, due, days);
            case COMPLAINTS_OPEN, SEAL -> working.after(due, days);
          };
      if (days > 0) {
        clocks.add(
            new ElectionClock(election.id(), about, due, on.isBefore(counted) ? counted : on));
      }
    }
    return clocks;
  }

  private static String field(About about) {
    return switch (about) {
      case RECORD -> "recordAfter";
      case RATIFICATION -> "ratificationAfter";
      case COMPLAINTS_CLOSE -> "complaintsBefore";
      case COMPLAINTS_OPEN -> "complaintsAfter";
      case SEAL -> "sealedAfter";
    };
  }

  /** The first of so many working days that end with the day before another. */
  private static LocalDate before(WorkingDays working, LocalDate day, int days) {
    LocalDate at = day;
    for (int left = days; left > 0; ) {
      at = at.minusDays(1);
      if (working.isWorking(at)) {
        left--;
      }
    }
    return at;
  }
}
