package vn.thongmach.dataplane.source.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.dataplane.source.syslog.SyslogFrames.BrokenFrameException;

class SyslogFramesTests {

  @Test
  void takesBothFramingsInOneStream() throws Exception {
    assertThat(all("5 <1>ab<2>c\r\n<3>d\0<4>e\n\n6 <5>\nfg<6>unfinished"))
        .containsExactly("<1>ab", "<2>c", "<3>d", "<4>e", "", "<5>\nfg", "<6>unfinished");
  }

  @Test
  void keepsWhatAConnectionLeftUnfinished() throws Exception {
    assertThat(all("100 <1>half")).containsExactly("<1>half");
  }

  @Test
  void takesTheLongestAndNothingLonger() throws Exception {
    String longest = "<" + "x".repeat(SyslogFrames.LONGEST - 1);
    assertThat(all(longest + "\n")).containsExactly(longest);
    assertThat(all(SyslogFrames.LONGEST + " " + longest)).containsExactly(longest);
    assertThatThrownBy(() -> all(longest + "y\n")).isInstanceOf(BrokenFrameException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"65537 x", "9999999 x", "1x <1>", "12"})
  void refusesALengthThatIsNone(String stream) {
    assertThatThrownBy(() -> all(stream)).isInstanceOf(BrokenFrameException.class);
  }

  private static List<String> all(String stream) throws IOException, BrokenFrameException {
    SyslogFrames frames =
        new SyslogFrames(
            new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)), () -> {});
    List<String> all = new ArrayList<>();
    for (byte[] next = frames.next(); next != null; next = frames.next()) {
      all.add(new String(next, StandardCharsets.UTF_8));
    }
    return all;
  }
}
