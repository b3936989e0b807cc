package vn.thongmach.access;

import static vn.thongmach.access.Role.ADMINISTRATOR;
import static vn.thongmach.access.Role.FIELD;
import static vn.thongmach.access.Role.INSPECTOR;
import static vn.thongmach.access.Role.INTEGRATION;
import static vn.thongmach.access.Role.LEADER;
import static vn.thongmach.access.Role.NOC;
import static vn.thongmach.access.Role.OFFICE;
import static vn.thongmach.access.Role.PROGRAMME;
import static vn.thongmach.access.Role.UNIT_HEAD;
import static vn.thongmach.access.Role.WORKER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Rows of {@link AccessRules} about people and their organisations: what they can do, membership,
 * supervision, meetings, congresses and grading.
 */
final class OrganisationRules {

  private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(INTEGRATION));

  private static final Set<Role> DIRECTING = EnumSet.of(LEADER, OFFICE, ADMINISTRATOR);

  private static final Set<Role> PLANNING = EnumSet.of(LEADER, UNIT_HEAD, PROGRAMME, ADMINISTRATOR);

  /** Who may keep files of members; of which cells is decided by each cell. */
  private static final Set<Role> MEMBERSHIP = EnumSet.of(LEADER, UNIT_HEAD, OFFICE);

  /** Who may belong to a case; which files they read is decided by each file. */
  private static final Set<Role> FILES =
      EnumSet.complementOf(EnumSet.of(INTEGRATION, ADMINISTRATOR));

  /** Who reads what the people of the units they reach can do. */
  private static final Set<Role> CAPABILITY =
      EnumSet.complementOf(EnumSet.of(INTEGRATION, WORKER, FIELD));

  private static final Set<Role> GRADING = EnumSet.of(LEADER, OFFICE);

  private static final Set<Role> FACTS = EnumSet.of(LEADER, OFFICE, INSPECTOR);

  static final List<AccessRules.Row> ROWS =
      new RowTable()
          .row("POST", DIRECTING, "/api/capability-items")
          .row("PUT", DIRECTING, "/api/capability-items/*")
          .row("GET", roles(LEADER, UNIT_HEAD), "/api/capabilities/waiting")
          .row("GET", CAPABILITY, "/api/capabilities/**")
          .row("POST", PEOPLE, "/api/capabilities/own/**")
          .row("POST", roles(LEADER, UNIT_HEAD), "/api/capabilities/people/**")
          .row("POST", roles(LEADER, UNIT_HEAD), "/api/capabilities/certificates/*/decision")
          .row("POST", PEOPLE, "/api/capabilities/certificates/*/withdrawal")
          .row("POST", roles(LEADER, UNIT_HEAD, NOC, OFFICE), "/api/capabilities/spares")
          .row("GET", CAPABILITY, "/api/capability-needs/**", "/api/capability-gaps")
          .row("POST", PLANNING, "/api/capability-needs", "/api/capability-needs/*/withdrawal")
          .row("PUT", PLANNING, "/api/capability-needs/*")
          .row("GET", roles(LEADER, UNIT_HEAD), "/api/training-plans/mentors")
          .row("GET", PEOPLE, "/api/training-plans")
          .row("POST", PEOPLE, "/api/training-plans/*/done")
          .row("POST", roles(LEADER, UNIT_HEAD), "/api/training-plans", "/api/training-plans/*/*")
          .row("GET", CAPABILITY, "/api/shift-posts/**")
          .row("POST", roles(LEADER, UNIT_HEAD, NOC), "/api/shift-posts")
          .row("PUT", roles(LEADER, UNIT_HEAD, NOC), "/api/shift-posts/*")
          .row("GET", FILES, "/api/membership/own", "/api/membership/own/export")
          .row("POST", FILES, "/api/membership/own/erasure")
          .row("GET", MEMBERSHIP, "/api/membership/register", "/api/membership/files/**")
          .row("POST", MEMBERSHIP, "/api/membership/files", "/api/membership/files/*/steps")
          .row("POST", MEMBERSHIP, "/api/membership/files/*/withdrawal")
          .row("POST", MEMBERSHIP, "/api/membership/files/*/fee-bases/**")
          .row("POST", MEMBERSHIP, "/api/membership/files/*/fee-payments/**")
          .row("GET", MEMBERSHIP, "/api/membership/fees", "/api/membership/fees/**")
          .row("GET", MEMBERSHIP, "/api/membership/erasures")
          .row("POST", MEMBERSHIP, "/api/membership/erasures/*/decision")
          .row("GET", roles(LEADER, INSPECTOR), "/api/supervision-plans/**")
          .row("POST", roles(INSPECTOR), "/api/supervision-plans", "/api/supervision-plans/*/issue")
          .row("PUT", roles(INSPECTOR), "/api/supervision-plans/*")
          .row("GET", FILES, "/api/supervision-cases/**")
          .row("POST", roles(INSPECTOR), "/api/supervision-cases")
          .row("POST", FILES, "/api/supervision-cases/*/phases", "/api/supervision-cases/*/diary")
          .row("POST", FILES, "/api/supervision-cases/*/evidence")
          .row("POST", FILES, "/api/supervision-cases/*/evidence/*/answers")
          .row("POST", FILES, "/api/supervision-cases/*/findings")
          .row("PUT", FILES, "/api/supervision-cases/*/findings/*")
          .row("POST", FILES, "/api/supervision-cases/*/conclusion/**")
          .row("GET", FILES, "/api/supervision-shortcomings")
          .row("GET", FILES, "/api/social-critiques/**")
          .row("POST", FILES, "/api/social-critiques", "/api/social-critiques/*/answer")
          .row("GET", FILES, "/api/supervision-leads/**")
          .row("POST", FILES, "/api/supervision-cases/*/samples")
          .row("PUT", FILES, "/api/supervision-cases/*/team")
          .row("GET", FILES, "/api/meetings/**", "/api/meeting-bodies", "/api/meeting-series/*")
          .row("GET", FILES, "/api/meeting-months")
          .row("POST", FILES, "/api/meetings", "/api/meetings/*/cancellation")
          .row("PUT", FILES, "/api/meetings/*", "/api/meetings/*/agenda")
          .row("POST", FILES, "/api/meetings/*/holding", "/api/meetings/*/signature")
          .row("PUT", FILES, "/api/meetings/*/attendance", "/api/meetings/*/minutes")
          .row("POST", FILES, "/api/meetings/*/additions")
          .row("POST", roles(LEADER, UNIT_HEAD, PROGRAMME), "/api/meetings/*/tasks")
          .row("POST", MEMBERSHIP, "/api/meetings/*/resolutions")
          .row("PUT", FILES, "/api/meeting-series/*")
          .row("GET", PEOPLE, "/api/congresses/**", "/api/elections/**")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/congresses", "/api/congresses/*/state")
          .row("PUT", roles(OFFICE, ADMINISTRATOR), "/api/congresses/*")
          .row("PUT", roles(OFFICE, ADMINISTRATOR), "/api/congresses/*/participants")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/congresses/*/participants/list")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/congresses/*/participants/*/standing")
          .row("PUT", roles(OFFICE, ADMINISTRATOR), "/api/congresses/*/officers")
          .row("PUT", roles(OFFICE, ADMINISTRATOR), "/api/congresses/*/credentials")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/congresses/*/plenum")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/congresses/*/elections")
          .row("PUT", roles(OFFICE, ADMINISTRATOR), "/api/elections/*")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/elections/*/nominations")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/elections/*/nominations/*/decision")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/elections/*/list")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/elections/*/list/reopening")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/elections/*/rounds")
          .row("POST", PEOPLE, "/api/elections/*/batches", "/api/elections/*/reconciliation")
          .row("PUT", PEOPLE, "/api/elections/*/entries/*", "/api/elections/*/bundles/*")
          .row("POST", PEOPLE, "/api/elections/*/entries/closing", "/api/elections/*/entries/file")
          .row("POST", PEOPLE, "/api/elections/*/decisions/*")
          .row("POST", PEOPLE, "/api/elections/*/pictures/*", "/api/elections/*/count")
          .row("POST", PEOPLE, "/api/elections/*/record")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/elections/*/ratification")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/elections/*/mandates")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/elections/*/complaints")
          .row("POST", roles(OFFICE, ADMINISTRATOR), "/api/elections/*/complaints/*/settlement")
          .row("GET", FILES, "/api/grading-rounds/**", "/api/grading-subjects/**")
          .row("GET", FILES, "/api/issued-grades/*/content")
          .row("POST", GRADING, "/api/grading-rounds", "/api/grading-rounds/*/states")
          .row("PUT", GRADING, "/api/grading-rounds/*/groups")
          .row("POST", FILES, "/api/grading-subjects/*/self-reviews")
          .row("POST", FILES, "/api/grading-subjects/*/comments")
          .row("POST", FILES, "/api/grading-subjects/*/proposals")
          .row("POST", roles(LEADER), "/api/grading-subjects/*/decisions")
          .row("POST", GRADING, "/api/grading-subjects/*/left-out")
          .row("GET", FACTS, "/api/grading-facts")
          .row("POST", FACTS, "/api/grading-facts", "/api/grading-facts/*/mended")
          .row("POST", FACTS, "/api/grading-facts/*/withdrawal")
          .rows();

  private OrganisationRules() {}

  private static Set<Role> roles(Role first, Role... others) {
    return EnumSet.of(first, others);
  }
}
