package vn.thongmach.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thongmach.access.Role;

/** Certificates that are about to expire are told once, unless a later one is there. */
class CertificateReminderModuleTests extends CapabilityWebTest {

  @Autowired private CapabilityReminders reminders;

  private List<String> told(RequestPostProcessor who) throws Exception {
    return read(200, who, "/api/notices?size=200")
        .path("items")
        .valueStream()
        .filter(each -> each.path("kind").asString().equals("CERTIFICATE_EXPIRING"))
        .map(each -> each.path("text").asString())
        .toList();
  }

  @Test
  void tellsThePersonAndTheHeadOnceOfWhatExpiresWithinTheDaysOfTheRule() throws Exception {
    String height = item("CERTIFICATE", "An toàn làm việc trên cao");
    String power = item("CERTIFICATE", "An toàn điện");
    String renewed = item("CERTIFICATE", "Lái xe nâng");
    certified(engineer, height, today.minusYears(1), today.plusDays(60));
    certified(engineer, power, today.minusYears(1), today.plusDays(61));
    certified(engineer, renewed, today.minusYears(1), today.plusDays(5));
    certified(engineer, renewed, today.minusDays(1), today.plusYears(1));
    reminders.remind();
    reminders.remind();
    assertThat(told(engineer())).singleElement().asString().contains("An toàn làm việc trên cao");
    assertThat(told(as(Role.UNIT_HEAD, north, northHead)))
        .singleElement()
        .asString()
        .contains("An toàn làm việc trên cao");
    assertThat(told(as(Role.WORKER, north, second))).isEmpty();
  }
}
