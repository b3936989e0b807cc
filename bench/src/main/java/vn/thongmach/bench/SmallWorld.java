package vn.thongmach.bench;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;

/** A ring of links and one target on the availability of all of them. */
final class SmallWorld {

  private static final String SOURCE = "ring";
  private static final String BOUNDARY = "thongmach-bench-boundary";

  private SmallWorld() {}

  static String linkName(int number) {
    return SOURCE + "/L" + number;
  }

  static void make(Installation product, String token, int links) throws Exception {
    StringBuilder csv = new StringBuilder("type,id,parentType,parentId,aType,aId,zType,zId\n");
    for (int i = 0; i < links; i++) {
      csv.append("Node,N").append(i).append(",,,,,,\n");
    }
    for (int i = 0; i < links; i++) {
      csv.append("Link,L%d,,,Node,N%d,Node,N%d%n".formatted(i, i, (i + 1) % links));
    }
    String form =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ring.csv\"\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(BOUNDARY, csv, BOUNDARY);
    product.send(
        product
            .request("/api/inventory/imports?source=" + SOURCE + "&format=csv", token)
            .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
    int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
    String unit =
        id(
            product.post(
                "/api/units",
                token,
                """
                {"code":"TT-NOC","name":"Trung tâm Điều hành mạng","tree":"MANAGEMENT"}"""));
    String head =
        id(
            product.post(
                "/api/people",
                token,
                """
                {"familyName":"Lê","middleName":"Anh","givenName":"Tuấn"}"""));
    String resolution =
        product.post(
            "/api/resolutions",
            token,
            """
            {"symbol":"05-NQ/ĐU","title":"Hạ tầng số vững chắc","kind":"THEMATIC","issuer":"%s","adoptedOn":"%d-01-15",\
            "clauses":[{"code":"3.2","text":"Mạng trục không gián đoạn"}]}"""
                .formatted(unit, year));
    String clause = id(resolution.substring(resolution.indexOf("\"clauses\"")));
    product.post(
        "/api/targets",
        token,
        """
        {"code":"MT-1","name":"Độ khả dụng","ownerUnit":"%s","head":"%s","measure":"availability",\
        "subject":{"type":"Link","source":"%s"},"direction":"HIGHER","baseline":95,\
        "plan":[{"period":"%d","value":99.9}],"weight":1,"clause":"%s"}"""
            .formatted(unit, head, SOURCE, year, clause));
  }

  private static String id(String json) {
    return Installation.textOf(json, "id");
  }
}
