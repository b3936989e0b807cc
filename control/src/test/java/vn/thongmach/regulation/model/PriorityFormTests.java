package vn.thongmach.regulation.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PriorityFormTests {

  private static boolean fits(String parameters) {
    return PriorityForm.fits(JsonMapper.shared().readTree(parameters.replace('\'', '"')));
  }

  @Test
  void takesLimitsThatDescend() {
    assertThat(fits(PriorityForm.EXAMPLE)).isTrue();
    assertThat(fits("{'P1':{'sites':5},'P2':{'customers':2},'P3':{'sites':5,'points':0.1}}"))
        .isTrue();
  }

  @Test
  void refusesLimitsThatAreNoneOrDoNotDescend() {
    assertThat(fits("[]")).isFalse();
    assertThat(fits("{'P1':{'customers':5},'P2':{'customers':2}}")).isFalse();
    assertThat(fits("{'P1':{},'P2':{'customers':2},'P3':{'customers':1}}")).isFalse();
    assertThat(fits("{'P1':{'customers':5},'P2':{'people':2},'P3':{'customers':1}}")).isFalse();
    assertThat(fits("{'P1':{'customers':5},'P2':{'customers':0},'P3':{'points':1}}")).isFalse();
    assertThat(fits("{'P1':{'customers':5},'P2':{'sites':2},'P3':{'customers':6}}")).isFalse();
  }
}
