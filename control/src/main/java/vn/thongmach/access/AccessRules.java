package vn.thongmach.access;

import static vn.thongmach.access.Role.ADMINISTRATOR;
import static vn.thongmach.access.Role.FIELD;
import static vn.thongmach.access.Role.INSPECTOR;
import static vn.thongmach.access.Role.INTEGRATION;
import static vn.thongmach.access.Role.LEADER;
import static vn.thongmach.access.Role.NOC;
import static vn.thongmach.access.Role.OFFICE;
import static vn.thongmach.access.Role.PLANNER;
import static vn.thongmach.access.Role.PROGRAMME;
import static vn.thongmach.access.Role.UNIT_HEAD;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Which role may call which endpoint: the one table that the security chains obey and the API
 * description shows. What no row names is denied. The first row that matches decides.
 */
public final class AccessRules {

  private static final Set<Role> ALL = EnumSet.allOf(Role.class);
  private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(INTEGRATION));
  private static final Set<Role> ALARM_READERS =
      EnumSet.of(LEADER, UNIT_HEAD, PROGRAMME, NOC, FIELD, PLANNER, INSPECTOR, ADMINISTRATOR);

  private static final Set<Role> DIRECTING = EnumSet.of(LEADER, OFFICE, ADMINISTRATOR);

  private static final Set<Role> PLANNING = EnumSet.of(LEADER, UNIT_HEAD, PROGRAMME, ADMINISTRATOR);

  private static final Set<Role> STUDY = EnumSet.of(LEADER, UNIT_HEAD, OFFICE, ADMINISTRATOR);

  private static final List<Row> ROWS =
      new RowTable()
          .open("GET", "/", "/index.html", "/icon.svg", "/assets/**")
          .open("GET", "/sw.js", "/manifest.webmanifest")
          .open("GET", "/sign-in", "/commitments/**", "/alarms/**", "/network/**")
          .open("GET", "/my-work/**", "/organisation/**", "/administration/**")
          .open("GET", "/overview/**", "/field/**", "/notices/**")
          .open("GET", "/actuator/health/**")
          .open("POST", "/api/sign-in")
          .row("POST", PEOPLE, "/api/sign-out")
          .row("GET", ALL, "/api/me")
          .row("POST", PEOPLE, "/api/me/offline-key")
          .row("GET", PEOPLE, "/api/push")
          .row("POST", PEOPLE, "/api/push/devices", "/api/push/devices/*/removal")
          .row("GET", PEOPLE, "/api/stream")
          .row("GET", PEOPLE, "/api/history")
          .row("GET", roles(INSPECTOR, ADMINISTRATOR), "/api/audit")
          .row("GET", roles(ADMINISTRATOR), "/api/users")
          .row("POST", roles(ADMINISTRATOR), "/api/users", "/api/users/*/password")
          .row("PUT", roles(ADMINISTRATOR), "/api/users/*")
          .row("GET", roles(ADMINISTRATOR), "/api/tokens")
          .row("POST", roles(ADMINISTRATOR), "/api/tokens", "/api/tokens/*/revoked")
          .row("GET", roles(ADMINISTRATOR), "/v3/api-docs", "/v3/api-docs.yaml")
          .row("POST", roles(INTEGRATION, ADMINISTRATOR), "/eventListener/v7")
          .row("POST", roles(INTEGRATION, ADMINISTRATOR), "/eventListener/v7/eventBatch")
          .row("POST", roles(INTEGRATION, PLANNER, ADMINISTRATOR), "/api/inventory/imports")
          .row("GET", ALL, "/api/inventory/**")
          .row("GET", ALARM_READERS, "/api/alarms/**", "/api/events/**", "/api/incidents/**")
          .row("GET", ALARM_READERS, "/api/availability/**")
          .row("POST", roles(NOC, ADMINISTRATOR), "/api/availability/windows")
          .row("POST", roles(NOC, ADMINISTRATOR), "/api/availability/corrections")
          .row(
              "POST", roles(LEADER, NOC, ADMINISTRATOR), "/api/availability/corrections/*/decision")
          .row("POST", roles(NOC, ADMINISTRATOR), "/api/availability/windows/*/cancellation")
          .row("POST", roles(NOC, ADMINISTRATOR), "/api/availability/window-series/*/cancellation")
          .row("GET", ALARM_READERS, "/api/protected-events/**")
          .row("POST", roles(LEADER, ADMINISTRATOR), "/api/protected-events")
          .row("POST", roles(LEADER, ADMINISTRATOR), "/api/protected-events/*/cancellation")
          .row("POST", roles(NOC, ADMINISTRATOR), "/api/protected-events/*/exceptions")
          .row("POST", roles(LEADER, ADMINISTRATOR), "/api/protected-events/exceptions/*/decision")
          .row("POST", roles(LEADER, NOC, ADMINISTRATOR), "/api/protected-events/*/reports")
          .row("POST", roles(NOC, ADMINISTRATOR), "/api/incidents/*/words")
          .row("POST", roles(NOC, ADMINISTRATOR), "/api/incidents/*/words/*/withdrawal")
          .row("GET", roles(ADMINISTRATOR), "/api/quarantine/**")
          .row("GET", roles(NOC, INSPECTOR, ADMINISTRATOR), "/api/intake")
          .row("POST", roles(INTEGRATION, ADMINISTRATOR), "/api/intake/alertmanager")
          .row("GET", roles(NOC, ADMINISTRATOR), "/api/intake/syslog-senders")
          .row("POST", roles(ADMINISTRATOR), "/api/intake/syslog-senders")
          .row("POST", roles(ADMINISTRATOR), "/api/intake/syslog-senders/*/removal")
          .row("GET", roles(NOC, ADMINISTRATOR), "/api/mapping", "/api/unclear-events")
          .row("PUT", roles(ADMINISTRATOR), "/api/mapping/draft")
          .row("POST", roles(NOC, ADMINISTRATOR), "/api/mapping/trial")
          .row("POST", roles(ADMINISTRATOR), "/api/mapping/versions")
          .row("POST", roles(NOC, ADMINISTRATOR), "/api/unclear-events/readings")
          .row("GET", PEOPLE, "/api/ledger/**")
          .row("GET", PEOPLE, "/api/units/**", "/api/people/**", "/api/mandates/**")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/units", "/api/people", "/api/mandates")
          .row("PUT", roles(OFFICE, ADMINISTRATOR), "/api/units/*", "/api/people/*")
          .row("PUT", roles(OFFICE, ADMINISTRATOR), "/api/mandates/*")
          .row("POST", roles(ADMINISTRATOR), "/api/imports/units", "/api/imports/people")
          .row("POST", roles(ADMINISTRATOR), "/api/imports/mandates")
          .row("POST", PLANNING, "/api/imports/targets")
          .row("GET", roles(ADMINISTRATOR), "/api/imports/units/template")
          .row("GET", roles(ADMINISTRATOR), "/api/imports/people/template")
          .row("GET", roles(ADMINISTRATOR), "/api/imports/mandates/template")
          .row("GET", PLANNING, "/api/imports/targets/template", "/api/exports/targets")
          .row("GET", roles(ADMINISTRATOR), "/api/exports/units", "/api/exports/people")
          .row("GET", roles(ADMINISTRATOR), "/api/exports/mandates")
          .row("GET", PEOPLE, "/api/resolutions/**", "/api/commitments")
          .row("POST", DIRECTING, "/api/resolutions")
          .row("PUT", DIRECTING, "/api/resolutions/*")
          .row("POST", DIRECTING, "/api/resolutions/*/clauses", "/api/resolutions/*/relations")
          .row("GET", PEOPLE, "/api/clauses/*/versions")
          .row("PUT", DIRECTING, "/api/clauses/*", "/api/relations/*")
          .row("GET", PEOPLE, "/api/clause-commitments/**", "/api/objectives/**")
          .row("GET", PEOPLE, "/api/focus-areas")
          .row("POST", DIRECTING, "/api/clause-commitments", "/api/objectives")
          .row("PUT", DIRECTING, "/api/clause-commitments/*", "/api/objectives/*")
          .row("POST", DIRECTING, "/api/focus-areas")
          .row("PUT", DIRECTING, "/api/focus-areas/*")
          .row("GET", PEOPLE, "/api/themes", "/api/key-tasks/**", "/api/steering-committees/**")
          .row("GET", PEOPLE, "/api/programmes/**", "/api/milestones/**", "/api/obstacles/**")
          .row("POST", PLANNING, "/api/themes", "/api/key-tasks", "/api/programmes")
          .row("PUT", PLANNING, "/api/themes/*", "/api/key-tasks/*", "/api/programmes/*")
          .row("POST", PLANNING, "/api/programmes/*/milestones", "/api/milestones/*/reached")
          .row("PUT", PLANNING, "/api/milestones/*")
          .row("POST", DIRECTING, "/api/steering-committees")
          .row("PUT", DIRECTING, "/api/steering-committees/*")
          .row("POST", PEOPLE, "/api/obstacles", "/api/obstacles/*/decision")
          .row("POST", PEOPLE, "/api/obstacles/*/withdrawal", "/api/obstacles/*/affected")
          .row("POST", PEOPLE, "/api/obstacles/*/options")
          .row("PUT", PEOPLE, "/api/obstacles/*")
          .open("GET", "/api/feed/*")
          .row("GET", PEOPLE, "/api/calendar/*")
          .row("POST", PEOPLE, "/api/calendar/key", "/api/calendar/key/revoked")
          .row("GET", PEOPLE, "/api/comments/**")
          .row("POST", PEOPLE, "/api/comments", "/api/comments/*/withdrawal")
          .row("PUT", PEOPLE, "/api/comments/*")
          .row("GET", PEOPLE, "/api/search", "/api/line-of-sight", "/api/overview/*")
          .row("GET", PEOPLE, "/api/notices/**")
          .row("PUT", PEOPLE, "/api/notices/*/seen", "/api/notices/seen")
          .row("POST", PEOPLE, "/api/overview/visits")
          .row("PUT", PEOPLE, "/api/notices/preferences")
          .row("GET", roles(ADMINISTRATOR), "/api/mail/settings", "/api/mail/messages")
          .row("PUT", roles(ADMINISTRATOR), "/api/mail/settings")
          .row("POST", roles(ADMINISTRATOR), "/api/mail/test", "/api/mail/messages/*/again")
          .row("GET", PEOPLE, "/api/absences/**")
          .row("POST", PEOPLE, "/api/absences")
          .row("PUT", PEOPLE, "/api/absences/*/end")
          .row("GET", PEOPLE, "/api/study-reviews/**")
          .row("POST", PEOPLE, "/api/study-campaigns/*/review")
          .row("POST", roles(LEADER, UNIT_HEAD), "/api/study-campaigns/*/review/*/answer")
          .row("GET", STUDY, "/api/study-campaigns/*/quiz/text")
          .row("PUT", STUDY, "/api/study-campaigns/*/quiz/text")
          .row("POST", PEOPLE, "/api/study-campaigns/*/quiz/attempts")
          .row("GET", PEOPLE, "/api/study-campaigns/**")
          .row("POST", STUDY, "/api/study-campaigns", "/api/study-campaigns/*/opening")
          .row("POST", STUDY, "/api/study-campaigns/*/closing")
          .row("PUT", STUDY, "/api/study-campaigns/*")
          .row("POST", STUDY, "/api/study-campaigns/*/sessions")
          .row(
              "POST", STUDY, "/api/study-sessions/*/withdrawal", "/api/study-sessions/*/attendance")
          .row("GET", STUDY, "/api/study-sessions/*/code")
          .row("POST", STUDY, "/api/study-sessions/*/attendance/imports")
          .row("GET", STUDY, "/api/imports/attendance/template")
          .row("POST", PEOPLE, "/api/study-sessions/*/attendance/own")
          .row("POST", PEOPLE, "/api/study-campaigns/*/statement")
          .row("POST", PEOPLE, "/api/study-campaigns/*/commitments")
          .row("POST", PEOPLE, "/api/study-records/*/withdrawal")
          .row("GET", PEOPLE, "/api/emulation-movements/**")
          .row("POST", STUDY, "/api/emulation-movements", "/api/emulation-movements/*/launch")
          .row("POST", STUDY, "/api/emulation-movements/*/closing")
          .row("PUT", STUDY, "/api/emulation-movements/*")
          .row("POST", PEOPLE, "/api/emulation-movements/*/registrations")
          .row("POST", PEOPLE, "/api/emulation-movements/*/registrations/*/withdrawal")
          .row("POST", STUDY, "/api/emulation-movements/*/registrations/*/points")
          .row("GET", PEOPLE, "/api/initiatives/**")
          .row("POST", PEOPLE, "/api/initiatives")
          .row("POST", STUDY, "/api/initiatives/*/recognition", "/api/initiatives/*/refusal")
          .row("GET", PEOPLE, "/api/exemplars")
          .row("POST", STUDY, "/api/exemplars")
          .row("POST", PEOPLE, "/api/exemplars/*/consent")
          .row("GET", PEOPLE, "/api/good-practices/**")
          .row("POST", STUDY, "/api/good-practices", "/api/good-practices/*/trials")
          .row("POST", PEOPLE, "/api/good-practices/*/ratings")
          .row("GET", PEOPLE, "/api/emulation-titles", "/api/emulation-awards/**")
          .row("POST", STUDY, "/api/emulation-awards", "/api/emulation-awards/*/decision")
          .row("POST", STUDY, "/api/emulation-awards/*/refusal")
          .row("POST", STUDY, "/api/emulation-awards/*/withdrawal")
          .row("GET", PEOPLE, "/api/capability-items", "/api/capabilities/own")
          .all(OrganisationRules.ROWS)
          .row("GET", PEOPLE, "/api/tasks/**")
          .row("POST", PLANNING, "/api/tasks", "/api/tasks/*/acceptance")
          .row("PUT", PLANNING, "/api/tasks", "/api/tasks/*")
          .row("POST", PEOPLE, "/api/tasks/*/done")
          .row("GET", PEOPLE, "/api/task-series/**")
          .row("POST", PLANNING, "/api/task-series", "/api/task-series/*/end")
          .row("PUT", PLANNING, "/api/task-series/*")
          .row("GET", PEOPLE, "/api/saved-views")
          .row("POST", PEOPLE, "/api/saved-views", "/api/saved-views/*/deletion")
          .row("PUT", PEOPLE, "/api/saved-views/*", "/api/saved-views/*/standard")
          .row("GET", PEOPLE, "/api/handovers/**")
          .row("POST", PLANNING, "/api/handovers")
          .row("PUT", PEOPLE, "/api/handovers/*/answer", "/api/handovers/*/delivery")
          .row("PUT", PEOPLE, "/api/handovers/*/confirmation")
          .row("GET", PEOPLE, "/api/measures/**", "/api/rules/**", "/api/working-days")
          .row("GET", PEOPLE, "/api/business-events/*")
          .row("POST", roles(ADMINISTRATOR), "/api/measures")
          .row(
              "POST",
              roles(UNIT_HEAD, PROGRAMME, OFFICE, INTEGRATION, ADMINISTRATOR),
              "/api/measures/*/events")
          .row("PUT", roles(ADMINISTRATOR), "/api/rules/*")
          .row("POST", roles(ADMINISTRATOR), "/api/rules/*/verified")
          .row(
              "GET",
              roles(LEADER, UNIT_HEAD, INSPECTOR, ADMINISTRATOR),
              "/api/targets/*/recomputation",
              "/api/scorecards/*/recomputation")
          .row(
              "GET",
              PEOPLE,
              "/api/targets/**",
              "/api/scorecards/**",
              "/api/forecasts",
              "/api/disputes")
          .row("GET", PEOPLE, "/api/check-ins/**")
          .row("POST", PEOPLE, "/api/targets/*/check-ins")
          .row("PUT", PLANNING, "/api/targets/*/rhythm")
          .row("POST", PEOPLE, "/api/targets/*/disputes", "/api/disputes/*/explanation")
          .row("POST", roles(LEADER, INSPECTOR, ADMINISTRATOR), "/api/disputes/*/settlement")
          .row("POST", PLANNING, "/api/targets", "/api/target-proposals")
          .row("PUT", PLANNING, "/api/targets", "/api/targets/*", "/api/targets/*/state")
          .row("PUT", PLANNING, "/api/target-proposals/*/answer")
          .row("GET", PEOPLE, "/api/target-proposals/**")
          .row("GET", PEOPLE, "/api/target-plans")
          .row("GET", PEOPLE, "/api/quality-objectives/**")
          .row("POST", roles(ADMINISTRATOR), "/api/quality-objectives")
          .row("POST", PLANNING, "/api/quality-objectives/targets")
          .row("PUT", PLANNING, "/api/quality-objectives/targets/*")
          .row("GET", PLANNING, "/api/target-copies")
          .row("POST", roles(LEADER, UNIT_HEAD, ADMINISTRATOR), "/api/targets/*/scorecards")
          .row(
              "POST", roles(UNIT_HEAD, PROGRAMME, OFFICE, ADMINISTRATOR), "/api/targets/*/reported")
          .rows();

  private AccessRules() {}

  /** All rows, in the order in which they are tried. */
  public static List<Row> rows() {
    return ROWS;
  }

  /**
   * The row that decides about a request; HEAD counts as GET.
   *
   * @param path path below the context, not decoded
   */
  public static Optional<Row> rowFor(String method, String path) {
    String asked = HttpMethod.HEAD.matches(method) ? HttpMethod.GET.name() : method;
    PathContainer place = PathContainer.parsePath(path);
    return ROWS.stream()
        .filter(row -> row.method().equals(asked) && row.pattern().matches(place))
        .findFirst();
  }

  /** The methods that rows name for a path. */
  public static List<String> methodsFor(String path) {
    PathContainer place = PathContainer.parsePath(path);
    return ROWS.stream()
        .filter(row -> row.pattern().matches(place))
        .map(Row::method)
        .distinct()
        .sorted()
        .toList();
  }

  private static Set<Role> roles(Role first, Role... others) {
    return EnumSet.of(first, others);
  }

  /**
   * One row.
   *
   * @param open true when no credential is needed; {@code roles} is empty then
   */
  public record Row(String method, PathPattern pattern, boolean open, Set<Role> roles) {

    public Row {
      roles = Set.copyOf(roles);
    }

    public boolean permits(Role role) {
      return open || roles.contains(role);
    }
  }
}
