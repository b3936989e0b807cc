package vn.thongmach.bench;

import java.util.List;

/**
 * What the home of each workspace reads when it is opened, by an account of the sample that begins
 * there. Kept equal to the console's queries.
 *
 * @param account name of the account
 * @param paths requests of one opening, in the console's order
 */
record Homes(String account, List<String> paths) {

  static List<Homes> all(int year) {
    String me = "/api/me";
    String disputes = "/api/disputes?open=true&size=1000";
    return List.of(
        new Homes("nguoilaodong", List.of(me, "/api/tasks?person=me&size=200")),
        new Homes(
            "lanhdao",
            List.of(
                me,
                "/api/overview/cockpit",
                "/api/overview/foresight?period=" + year,
                "/api/overview/delay-costs",
                disputes)),
        new Homes("truongdonvi", List.of(me, "/api/commitments?period=" + year, disputes)),
        new Homes("trucca", List.of(me, "/api/alarms?state=open&page=0&size=1000")),
        new Homes("diaban", List.of(me, "/api/overview/area")),
        new Homes("vanphong", List.of(me, "/api/units?tree=MANAGEMENT&size=1000")));
  }
}
