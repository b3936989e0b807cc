package vn.thongmach.bench;

import java.util.List;

/**
 * What the home of each workspace reads when it is opened, by the account of the sample whose home
 * it is. Kept equal to the console's queries.
 *
 * @param account name of the account
 * @param paths requests of one opening, in the console's order
 */
record Homes(String account, List<String> paths) {

  static List<Homes> all(int year) {
    return List.of(
        new Homes("nguoilaodong", List.of("/api/me", "/api/tasks?person=me&size=200")),
        new Homes(
            "truongdonvi",
            List.of("/api/me", "/api/commitments?period=" + year, "/api/tasks?person=me&size=200")),
        new Homes("chuongtrinh", List.of("/api/me", "/api/programmes?size=500")),
        new Homes(
            "trucca",
            List.of("/api/me", "/api/alarms?state=open&page=0&size=1000", "/api/inventory/sources")),
        new Homes(
            "vanphong",
            List.of("/api/me", "/api/units?tree=MANAGEMENT&size=1000", "/api/programmes?size=500")),
        new Homes(
            "quyhoach", List.of("/api/me", "/api/inventory/objects?page=0&size=200")));
  }
}
