package vn.thongmach.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import vn.thongmach.testing.ApplicationTest;

@Tag("slow")
@ApplicationTest
class ApplicationStartModuleTests {

  @LocalServerPort private int port;
  @Autowired private DataSource dataSource;

  @Test
  void reportsHealthWhenTheDatabaseAnswers() {
    String health =
        RestClient.create("http://127.0.0.1:" + port)
            .get()
            .uri("/actuator/health")
            .retrieve()
            .body(String.class);
    assertThat(dataSource).isNotNull();
    assertThat(health).contains("UP");
  }
}
