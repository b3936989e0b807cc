package vn.thongmach.directive.web;

import java.util.UUID;
import vn.thongmach.directive.ClausePlace;

/** A clause as it is named beside what stands on it. */
record ClauseName(UUID id, String code, String text, UUID resolution, String symbol) {

  static ClauseName of(ClausePlace place) {
    return new ClauseName(
        place.clause().id(),
        place.clause().code(),
        place.clause().text(),
        place.resolution(),
        place.symbol());
  }
}
