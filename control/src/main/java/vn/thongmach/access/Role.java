package vn.thongmach.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The roles of people and machines; wire names are lower case with a hyphen. */
public enum Role {
  LEADER,
  UNIT_HEAD,
  PROGRAMME,
  NOC,
  FIELD,
  PLANNER,
  INSPECTOR,
  OFFICE,
  WORKER,
  ADMINISTRATOR,
  INTEGRATION;

  /** The name used in the API and on the command line. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
