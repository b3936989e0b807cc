package vn.thongmach.dataplane.source.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.dataplane.source.alert.AlertBody.MalformedBodyException;

class AlertBodyTests {

  @Test
  void keepsTheExactBytesOfEachAlert() throws MalformedBodyException {
    String one = "{\"status\" :\"firing\",  \"labels\":{\"a\":\"Hà Nội\"}}";
    String two = "{\"status\":\"resolved\"}";
    List<byte[]> alerts =
        AlertBody.alerts(
            bytes("{\"version\":\"4\",\"alerts\":[" + one + " , " + two + "],\"x\":[]}"));
    assertThat(alerts)
        .extracting(alert -> new String(alert, StandardCharsets.UTF_8))
        .containsExactly(one, two);
    assertThat(AlertReader.fields(alerts.getFirst()))
        .containsEntry("status", "firing")
        .containsEntry("labels.a", "Hà Nội");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"alerts\":{}}",
        "{\"alerts\":[1]}",
        "{\"alerts\":[],\"alerts\":[]}",
        "{\"alerts\":[]} x",
        "{\"alerts\":[{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}]}"
      })
  void refusesWhatIsNoWebhook(String body) {
    assertThatThrownBy(() -> AlertBody.alerts(bytes(body)))
        .isInstanceOf(MalformedBodyException.class);
  }

  @Test
  void refusesOtherEncodings() {
    byte[] utf16 = "{\"alerts\":[]}".getBytes(StandardCharsets.UTF_16LE);
    assertThatThrownBy(() -> AlertBody.alerts(utf16)).isInstanceOf(MalformedBodyException.class);
    byte[] latin = "{\"alerts\":[{\"a\":\"\u00e9\"}]}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> AlertBody.alerts(latin)).isInstanceOf(MalformedBodyException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
