package vn.thongmach.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AccountChanged;
import vn.thongmach.access.CredentialEnded;
import vn.thongmach.access.Role;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.push.PushService.Message;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/**
 * Notices on devices, against a push service on loopback that opens and checks what arrives. No
 * vendor's push service is reached.
 */
class PushModuleTests extends WebTest {

  private static final int PATIENCE_SECONDS = 20;

  @Autowired private ApplicationEventPublisher events;

  private PushService service;
  private String unit = "";
  private String nam = "";
  private String other = "";
  private int tasks;

  @BeforeAll
  void prepare() throws Exception {
    service = new PushService();
    unit = unit("PUSH-1", "");
    nam = person("Nam");
    other = person("Bình");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @BeforeEach
  void forgetDevices() throws Exception {
    quiet(worker(), "00:00", "00:00", false);
    quiet(field(), "00:00", "00:00", false);
    jdbc.sql("delete from push_device").update();
    service.answerWith(201);
    while (service.next(0) != null) {
      continue;
    }
  }

  @Test
  void tellsKindAndTitleAloneEncryptedAndSigned() throws Exception {
    String publicKey = read(200, worker(), "/api/push").path("publicKey").asString();
    add(worker(), "/nam", "vi");
    give("Đo kiểm <b>tuyến</b>", nam);
    Message message = service.next(PATIENCE_SECONDS);
    assertThat(message.path()).isEqualTo("/nam");
    assertThat(message.headers())
        .containsEntry("content-encoding", "aes128gcm")
        .containsEntry("ttl", "86400")
        .containsKey("urgency");
    assertThat(service.open(message))
        .isIn(
            "{\"kind\":\"Giao nhiệm vụ\",\"title\":\"Đo kiểm <b>tuyến</b>\"}",
            "{\"title\":\"Đo kiểm <b>tuyến</b>\",\"kind\":\"Giao nhiệm vụ\"}");
    JsonNode claims = new JsonMapper().readTree(PushService.claims(message, publicKey));
    assertThat(claims.path("aud").asString() + "/nam").isEqualTo(service.endpoint("/nam"));
    long now = System.currentTimeMillis() / 1000;
    assertThat(claims.path("exp").asLong()).isBetween(now, now + 24 * 3600);
    assertThat(claims.path("sub").asString()).startsWith("mailto:");
    assertThat(eventuallyToldAt()).isNotBlank();
    assertThat(due()).isZero();
  }

  @Test
  void tellsInTheLanguageOfTheDeviceAndNobodyElse() throws Exception {
    add(worker(), "/nam-en", "en");
    add(field(), "/binh", "vi");
    give("Thay ắc quy", nam);
    Message message = service.next(PATIENCE_SECONDS);
    assertThat(message.path()).isEqualTo("/nam-en");
    assertThat(service.open(message)).contains("\"kind\":\"Task given\"");
    assertThat(service.next(1)).isNull();
  }

  @Test
  void forgetsADeviceItsPushServiceNoLongerKnows() throws Exception {
    service.answerWith(410);
    add(worker(), "/gone", "vi");
    give("Kiểm tra tiếp địa", nam);
    assertThat(service.next(PATIENCE_SECONDS)).isNotNull();
    assertThat(eventually(0)).isZero();
    assertThat(read(200, worker(), "/api/push").path("devices").isEmpty()).isTrue();
  }

  @Test
  void triesAgainLaterWhereThePushServiceFails() throws Exception {
    service.answerWith(503);
    add(worker(), "/later", "vi");
    give("Vệ sinh phòng máy", nam);
    assertThat(service.next(PATIENCE_SECONDS)).isNotNull();
    service.answerWith(201);
    assertThat(service.next(2)).as("not before a minute has passed").isNull();
    assertThat(due()).isEqualTo(1);
    jdbc.sql("update push_due set due_at = due_at - interval '1 minute'").update();
    Message again = service.next(PATIENCE_SECONDS);
    assertThat(service.open(again)).contains("Vệ sinh phòng máy");
    assertThat(eventually(0)).isZero();
  }

  @Test
  void givesUpAfterADay() throws Exception {
    service.answerWith(503);
    add(worker(), "/day", "vi");
    give("Đo lại", nam);
    assertThat(service.next(PATIENCE_SECONDS)).isNotNull();
    jdbc.sql("update push_due set since = since - interval '25 hours'").update();
    // The refusal may be noted only now, and puts it off once more.
    for (int tries = 0; tries < PATIENCE_SECONDS * 10 && due() > 0; tries++) {
      jdbc.sql("update push_due set due_at = now() - interval '1 minute'").update();
      Thread.sleep(100);
    }
    assertThat(due()).isZero();
    assertThat(service.next(1)).isNull();
  }

  @Test
  void waitsForTheEndOfQuietHoursExceptForWhatIsUrgent() throws Exception {
    LocalTime now = LocalTime.now(Period.ZONE);
    quiet(worker(), written(now.minusHours(1)), written(now.plusHours(1)), false);
    add(worker(), "/quiet", "vi");
    give("Bảo dưỡng máy nổ", nam);
    assertThat(service.next(2)).isNull();
    long minutes =
        jdbc.sql("select extract(epoch from due_at - now())::bigint / 60 from push_due")
            .query(Long.class)
            .single();
    assertThat(minutes).isBetween(57L, 60L);
    jdbc.sql("update notice set urgent = true where id = (select notice from push_due)").update();
    jdbc.sql("update push_due set due_at = now()").update();
    assertThat(service.next(2)).as("the person lets nothing pass").isNull();
    quiet(worker(), written(now.minusHours(1)), written(now.plusHours(1)), true);
    jdbc.sql("update push_due set due_at = now()").update();
    Message message = service.next(PATIENCE_SECONDS);
    assertThat(service.open(message)).contains("Bảo dưỡng máy nổ");
    assertThat(message.headers()).containsEntry("urgency", "high");
  }

  @Test
  void endsWithTheSessionAndWithAChangeOfTheAccount() throws Exception {
    add(worker(), "/session", "vi");
    add(field(), "/account", "vi");
    UUID workers = SignedIn.actor(Role.WORKER, null, Origin.REPORTED).credential();
    events.publishEvent(new CredentialEnded(workers));
    assertThat(read(200, worker(), "/api/push").path("devices").isEmpty()).isTrue();
    assertThat(read(200, field(), "/api/push").path("devices").size()).isEqualTo(1);
    UUID fields = SignedIn.actor(Role.FIELD, null, Origin.REPORTED).id();
    events.publishEvent(new AccountChanged(fields));
    assertThat(read(200, field(), "/api/push").path("devices").isEmpty()).isTrue();
  }

  @Test
  void showsAndRemovesOnesOwnDevicesAlone() throws Exception {
    String device = add(worker(), "/own", "vi").path("id").asString();
    assertThat(read(200, field(), "/api/push").path("devices").isEmpty()).isTrue();
    posted(404, field(), "/api/push/devices/" + device + "/removal", "{}");
    JsonNode again = add(worker(), "/own", "en");
    assertThat(again.path("id").asString()).as("renewed, not doubled").isEqualTo(device);
    for (int more = 0; more < 11; more++) {
      add(worker(), "/more-" + more, "vi");
    }
    assertThat(read(200, worker(), "/api/push").path("devices").size()).isEqualTo(PushDevices.MOST);
    posted(404, worker(), "/api/push/devices/" + device + "/removal", "{}");
  }

  @Test
  void saysAllThatIsWrongWithADevice() throws Exception {
    JsonNode refused =
        posted(
            400,
            worker(),
            "/api/push/devices",
            "{'endpoint':'https://127.0.0.2/x#y','publicKey':'AAAA','auth':'AA','label':''}");
    assertThat(codes(refused))
        .containsExactly(
            "push.endpoint-refused",
            "push.key-malformed",
            "push.key-malformed",
            "kernel.value-missing");
    assertThat(each(refused.path("errors"), "message"))
        .contains(
            "Địa chỉ nhận thông báo không được dùng; địa chỉ phải là https tới máy chủ công khai,"
                + " hoặc máy chủ mà người vận hành đã khai.",
            "Giá trị “auth” của trình duyệt không hợp lệ; hãy tắt rồi bật lại thông báo trên máy"
                + " này.");
    JsonNode nobody = posted(422, SignedIn.as(Role.OFFICE), "/api/push/devices", "{}");
    assertThat(codes(nobody)).containsExactly("push.no-person");
    assertThat(nobody.path("detail").asString())
        .isEqualTo(
            "Tài khoản “office” không đứng cho người nào nên không có thông báo để gửi; hãy nhờ"
                + " quản trị gắn hồ sơ người.");
  }

  @Test
  void keepsItsKeyForItsOwnerAlone() throws Exception {
    String first = read(200, worker(), "/api/push").path("publicKey").asString();
    Path file = data.resolve("secrets").resolve("push-key");
    assertThat(Files.readAllLines(file).getFirst()).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private RequestPostProcessor worker() {
    return SignedIn.as(Role.WORKER, UUID.fromString(unit), UUID.fromString(nam));
  }

  private RequestPostProcessor field() {
    return SignedIn.as(Role.FIELD, UUID.fromString(unit), UUID.fromString(other));
  }

  private JsonNode add(RequestPostProcessor who, String path, String language) throws Exception {
    return posted(
        201,
        who,
        "/api/push/devices",
        "{'endpoint':'%s','publicKey':'%s','auth':'%s','language':'%s','label':'Điện thoại'}"
            .formatted(service.endpoint(path), service.publicKey(), service.auth(), language));
  }

  private void quiet(RequestPostProcessor who, String from, String to, boolean urgentPasses)
      throws Exception {
    putAs(
        200,
        who,
        "/api/notices/preferences",
        "{'quiet':{'from':'%s','to':'%s','daysOff':false},'urgentPasses':%s}"
            .formatted(from, to, urgentPasses));
  }

  private static String written(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private void give(String title, String person) throws Exception {
    LocalDate soon = LocalDate.now(Period.ZONE).plusDays(3);
    created(
        "/api/tasks",
        "{'code':'PUSH-NV%d','title':'%s','unit':'%s','person':'%s','due':'%s'}"
            .formatted(++tasks, title, unit, person, soon));
  }

  private long due() {
    return jdbc.sql("select count(*) from push_due").query(Long.class).single();
  }

  /** How many messages are in line, once it is so many, else after some seconds. */
  private long eventually(long wanted) throws InterruptedException {
    long found = due();
    for (int tries = 0; tries < PATIENCE_SECONDS * 10 && found != wanted; tries++) {
      Thread.sleep(100);
      found = due();
    }
    return found;
  }

  private String eventuallyToldAt() throws Exception {
    eventually(0);
    return read(200, worker(), "/api/push").at("/devices/0/toldAt").asString();
  }
}
