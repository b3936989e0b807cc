package vn.thongmach.emulation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.emulation.EmulationTitle;
import vn.thongmach.emulation.EmulationTitle.Base;
import vn.thongmach.emulation.EmulationTitle.Quota;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.Rules;

/** The titles of rule {@code emulation.titles}. */
@Component
class Titles {

  private static final Scope SCOPE = Scope.system("emulation");

  private final Rules rules;
  private final Clock clock;

  Titles(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  List<EmulationTitle> now() {
    return at(clock.instant());
  }

  Optional<EmulationTitle> now(@Nullable String code) {
    return now().stream().filter(title -> title.code().equals(code)).findFirst();
  }

  Optional<EmulationTitle> on(LocalDate day, String code) {
    return at(day.atStartOfDay(Period.ZONE).toInstant()).stream()
        .filter(title -> title.code().equals(code))
        .findFirst();
  }

  private List<EmulationTitle> at(Instant instant) {
    return rules
        .at(SCOPE, Rules.EMULATION_TITLES, instant)
        .parameters()
        .required("titles")
        .valueStream()
        .map(Titles::title)
        .toList();
  }

  private static EmulationTitle title(JsonNode title) {
    return new EmulationTitle(
        title.required("code").stringValue(),
        title.required("vi").stringValue(),
        title.required("en").stringValue(),
        Contestants.valueOf(title.required("for").stringValue()),
        title.required("decides").stringValue(),
        title.path("quota").isObject() ? quota(title.path("quota")) : null);
  }

  private static Quota quota(JsonNode quota) {
    if (quota.has("number")) {
      return new Quota(quota.required("number").intValue(), null, null, null);
    }
    Base of = Base.valueOf(quota.required("of").stringValue());
    return new Quota(
        null,
        quota.required("share").doubleValue(),
        of,
        of == Base.TITLE ? quota.required("title").stringValue() : null);
  }
}
