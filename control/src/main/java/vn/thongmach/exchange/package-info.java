/**
 * Lists of units, people, mandates and targets as tables (XLSX, CSV): taken in whole or not at all,
 * given out again, without tables of its own. Nouns: Import, Export, Template. Every row goes the
 * way of the single endpoint. Proved by {@code ExchangeModuleTests}, {@code TablesPropertyTests}
 * and {@code WorkbookGuardTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "organisation",
      "directive",
      "measure",
      "programme",
      "target"
    })
package vn.thongmach.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
