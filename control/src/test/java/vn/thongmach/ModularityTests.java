package vn.thongmach;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules keep to the dependencies that their package-info names; nothing is left out. */
class ModularityTests {

  @Test
  void keepsModulesToTheirAllowedDependencies() {
    ApplicationModules.of(ThongMach.class).verify();
  }
}
