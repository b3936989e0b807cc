package vn.thongmach.regulation.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.thongmach.regulation.Rules;

/** Every rule the product knows, with the form of its parameters. */
public enum RuleForm {
  SEVERITIES(Rules.OUTAGE_SEVERITIES, "[\"CRITICAL\",\"MAJOR\"]") {
    private static final Set<String> ALLOWED = Set.of("CRITICAL", "MAJOR", "MINOR", "WARNING");

    @Override
    public boolean fits(JsonNode parameters) {
      Set<String> seen = new HashSet<>();
      return parameters.isArray()
          && !parameters.isEmpty()
          && parameters
              .valueStream()
              .allMatch(
                  word ->
                      word.isString()
                          && ALLOWED.contains(word.stringValue())
                          && seen.add(word.stringValue()));
    }
  },
  THRESHOLDS(Rules.SCORE_STATE_THRESHOLDS, "{\"slow\":-2,\"short\":-8,\"severe\":-15}") {
    private static final List<String> NAMES = List.of("slow", "short", "severe");

    @Override
    public boolean fits(JsonNode parameters) {
      if (!parameters.isObject()
          || parameters.size() != NAMES.size()
          || !NAMES.stream().allMatch(name -> parameters.path(name).isNumber())) {
        return false;
      }
      double limit = 0;
      for (String name : NAMES) {
        double next = parameters.path(name).doubleValue();
        if (next >= limit) {
          return false;
        }
        limit = next;
      }
      return true;
    }
  },
  WORKING_WEEK(Rules.WORKING_WEEK, WorkingWeek.EXAMPLE) {
    @Override
    public boolean fits(JsonNode parameters) {
      return WorkingWeek.fits(parameters);
    }
  },
  PUBLIC_HOLIDAYS(Rules.PUBLIC_HOLIDAYS, PublicHolidays.EXAMPLE) {
    @Override
    public boolean fits(JsonNode parameters) {
      return PublicHolidays.fits(parameters);
    }
  },
  SWAPPED_DAYS(Rules.SWAPPED_DAYS, SwappedDays.EXAMPLE) {
    @Override
    public boolean fits(JsonNode parameters) {
      return SwappedDays.fits(parameters);
    }
  },
  HEAD_POSTS(Rules.HEAD_POSTS, "{\"management\":[\"Giám đốc\"],\"party\":[\"Bí thư\"]}") {
    @Override
    public boolean fits(JsonNode parameters) {
      return DeskForms.arePosts(parameters);
    }
  },
  OBSTACLE_ESCALATION(
      Rules.OBSTACLE_ESCALATION, "{\"first\":3,\"management\":[3,5],\"party\":[3,5]}") {
    @Override
    public boolean fits(JsonNode parameters) {
      return DeskForms.areTerms(parameters);
    }
  },
  DEPUTIES(Rules.DEPUTIES, "{\"same\":true,\"above\":1,\"below\":1}") {
    private static final int MOST_LEVELS = 10;

    @Override
    public boolean fits(JsonNode parameters) {
      return parameters.size() == 3
          && parameters.path("same").isBoolean()
          && PublicHolidays.within(parameters.path("above"), 0, MOST_LEVELS)
          && PublicHolidays.within(parameters.path("below"), 0, MOST_LEVELS);
    }
  },
  QUIET_HOURS(Rules.QUIET_HOURS, "{\"from\":\"21:00\",\"to\":\"07:00\",\"daysOff\":true}") {
    private static final Pattern HOUR = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    @Override
    public boolean fits(JsonNode parameters) {
      return parameters.size() == 3
          && isHour(parameters.path("from"))
          && isHour(parameters.path("to"))
          && parameters.path("daysOff").isBoolean();
    }

    private static boolean isHour(JsonNode hour) {
      return hour.isString() && HOUR.matcher(hour.stringValue()).matches();
    }
  },
  INCIDENT_PRIORITY(Rules.INCIDENT_PRIORITY, PriorityForm.EXAMPLE) {
    @Override
    public boolean fits(JsonNode parameters) {
      return PriorityForm.fits(parameters);
    }
  },
  AVAILABILITY(Rules.AVAILABILITY, AvailabilityForm.EXAMPLE) {
    @Override
    public boolean fits(JsonNode parameters) {
      return AvailabilityForm.fits(parameters);
    }
  },
  SOURCE_RHYTHM(Rules.SOURCE_RHYTHM, RhythmForm.EXAMPLE) {
    @Override
    public boolean fits(JsonNode parameters) {
      return RhythmForm.fits(parameters);
    }
  },
  PROTECTED_EVENT(
      Rules.PROTECTED_EVENT,
      "{\"raise\":1,\"serviceTypes\":[\"Service\"],\"supplyTypes\":[\"Power\"]}") {
    private static final int MOST_LEVELS = 3;
    private static final int MOST_TYPES = 20;

    @Override
    public boolean fits(JsonNode parameters) {
      return parameters.size() == 3
          && PublicHolidays.within(parameters.path("raise"), 0, MOST_LEVELS)
          && areTypes(parameters.path("serviceTypes"))
          && areTypes(parameters.path("supplyTypes"));
    }

    private static boolean areTypes(JsonNode types) {
      return types.isArray()
          && !types.isEmpty()
          && types.size() <= MOST_TYPES
          && types.valueStream().allMatch(type -> type.isString() && !type.stringValue().isBlank());
    }
  },
  ELECTION_BALLOT(Rules.ELECTION_BALLOT, ElectionForms.BALLOT) {
    @Override
    public boolean fits(JsonNode parameters) {
      return ElectionForms.isBallot(parameters);
    }
  },
  ELECTION_MAJORITY(Rules.ELECTION_MAJORITY, ElectionForms.MAJORITY) {
    @Override
    public boolean fits(JsonNode parameters) {
      return ElectionForms.isMajority(parameters);
    }
  },
  ELECTION_TIE(Rules.ELECTION_TIE, ElectionForms.TIE) {
    @Override
    public boolean fits(JsonNode parameters) {
      return ElectionForms.isTie(parameters);
    }
  },
  GRADING_LEVELS(Rules.GRADING_LEVELS, GradingForms.LEVELS) {
    @Override
    public boolean fits(JsonNode parameters) {
      return GradingForms.areLevels(parameters);
    }
  },
  GRADING_DISCIPLINE(Rules.GRADING_DISCIPLINE, GradingForms.DISCIPLINE) {
    @Override
    public boolean fits(JsonNode parameters) {
      return GradingForms.isDiscipline(parameters);
    }
  },
  GRADING_CAP(Rules.GRADING_CAP, GradingForms.CAP) {
    @Override
    public boolean fits(JsonNode parameters) {
      return GradingForms.isCap(parameters);
    }
  },
  STUDY_REMINDER(Rules.STUDY_REMINDER, "{\"workingDays\":3}") {
    private static final int MOST_DAYS = 30;

    @Override
    public boolean fits(JsonNode parameters) {
      return parameters.size() == 1
          && PublicHolidays.within(parameters.path("workingDays"), 0, MOST_DAYS);
    }
  },
  INSPECTION_TEAM_SIZE(Rules.INSPECTION_TEAM_SIZE, "{\"least\":3,\"most\":5}") {
    private static final int MOST = 50;

    @Override
    public boolean fits(JsonNode parameters) {
      JsonNode least = parameters.path("least");
      return parameters.size() == 2
          && PublicHolidays.within(least, 1, MOST)
          && PublicHolidays.within(parameters.path("most"), least.intValue(), MOST);
    }
  },
  CHECK_IN_RHYTHM(Rules.CHECK_IN_RHYTHM, "{\"every\":\"MONTH\",\"weekday\":1,\"day\":25}") {
    private static final Set<String> EVERY = Set.of("WEEK", "MONTH", "NEVER");

    @Override
    public boolean fits(JsonNode parameters) {
      return parameters.size() == 3
          && EVERY.contains(parameters.path("every").stringValue(""))
          && PublicHolidays.within(parameters.path("weekday"), 1, 7)
          && PublicHolidays.within(parameters.path("day"), 1, 31);
    }
  };

  private final String code;
  private final String example;

  RuleForm(String code, String example) {
    this.code = code;
    this.example = example;
  }

  /** Parameters that have this form, as JSON. */
  public String example() {
    return example;
  }

  /** The form of a rule's parameters, empty for an unknown code. */
  public static Optional<RuleForm> of(String code) {
    return Stream.of(values()).filter(form -> form.code.equals(code)).findFirst();
  }

  /** Whether parameters have this form. */
  public abstract boolean fits(JsonNode parameters);
}
