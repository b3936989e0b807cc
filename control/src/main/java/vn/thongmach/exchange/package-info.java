/**
 * Lists of units, people, mandates and targets as tables (XLSX, CSV), taken in whole or not at all
 * and given out again, and lists of who attended a study session; without tables of its own. Nouns:
 * Import, Export, Template. Every row goes the way of the single endpoint. Proved by {@code
 * ExchangeModuleTests}, {@code AttendanceListModuleTests}, {@code TablesPropertyTests} and {@code
 * WorkbookGuardTests}.
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
      "target",
      "study"
    })
package vn.thongmach.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
