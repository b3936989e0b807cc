package vn.thongmach.regulation.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Texts;
import vn.thongmach.regulation.RegulationError;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.RuleSource;
import vn.thongmach.regulation.Rules;

/** Reading and amending rules. */
@RestController
@RequestMapping("/api/rules")
class RuleController {

  private final Rules rules;
  private final Texts texts;
  private final Clock clock;

  RuleController(Rules rules, Texts texts, Clock clock) {
    this.rules = rules;
    this.texts = texts;
    this.clock = clock;
  }

  /** The wordings that hold now, by code. */
  @Operation(summary = "The rules that hold now")
  @GetMapping
  PageOf<Wording> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size,
      Locale language) {
    PageRequest request = PageRequest.of(page, size);
    return PageOf.cut(rules.allAt(scope, clock.instant()), request)
        .map(rule -> wording(rule, language));
  }

  /** A rule with all its wordings, oldest first. */
  @Operation(summary = "One rule with all its wordings")
  @GetMapping("/{code}")
  Detail one(Scope scope, @PathVariable String code, Locale language) {
    List<Wording> wordings =
        rules.history(scope, code).stream().map(rule -> wording(rule, language)).toList();
    return new Detail(
        code,
        name(code, language),
        wording(rules.at(scope, code, clock.instant()), language),
        wordings);
  }

  /** Adds a wording that holds from a date on. */
  @Operation(summary = "Add a wording from a date on")
  @PutMapping("/{code}")
  Detail amend(
      Scope scope,
      @PathVariable String code,
      @Valid @RequestBody Amendment amendment,
      Locale language) {
    rules.amend(
        scope,
        code,
        effectiveFrom(amendment.effectiveFrom),
        amendment.parameters,
        amendment.source,
        Boolean.TRUE.equals(amendment.verified));
    return one(scope, code, language);
  }

  /** Notes that a wording was checked against its document. */
  @Operation(
      summary = "Note that a wording was checked against the document it comes from",
      description = "Who checked it and when is kept with the wording and in the audit trail.")
  @PostMapping("/{code}/verified")
  Detail verify(
      Scope scope,
      @PathVariable String code,
      @Valid @RequestBody Verification verification,
      Locale language) {
    rules.verify(
        scope, code, effectiveFrom(verification.effectiveFrom), verification.source.strip());
    return one(scope, code, language);
  }

  private static Instant effectiveFrom(String text) {
    try {
      return text.length() == "2026-11-22".length()
          ? LocalDate.parse(text).atStartOfDay(Period.ZONE).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException malformed) {
      throw new CodedException(RegulationError.EFFECTIVE_FROM_MALFORMED, text);
    }
  }

  private Wording wording(Rule rule, Locale language) {
    return new Wording(
        rule.code(),
        name(rule.code(), language),
        rule.effectiveFrom(),
        rule.effectiveTo(),
        rule.parameters(),
        RuleSource.worded(texts, rule.source(), language),
        rule.verified(),
        rule.recordedAt(),
        rule.recordedBy());
  }

  private String name(String code, Locale language) {
    return texts.of(language, "regulation.rule." + code);
  }

  /**
   * A wording to add.
   *
   * @param effectiveFrom a date, which begins at midnight in Việt Nam, or an instant
   * @param source the document it comes from
   * @param verified whether a person checked it against that document; absent means no
   */
  record Amendment(
      @NotBlank @Size(max = 40) String effectiveFrom,
      @NotNull JsonNode parameters,
      @NotBlank @Size(max = 500) String source,
      @Nullable Boolean verified) {}

  /**
   * A wording that was checked.
   *
   * @param effectiveFrom which wording: a date, which begins at midnight in Việt Nam, or an instant
   * @param source the document and its article, as checked
   */
  record Verification(
      @NotBlank @Size(max = 40) String effectiveFrom, @NotBlank @Size(max = 500) String source) {}

  /**
   * A wording in an answer.
   *
   * @param recordedAt when it was entered or, where verified, last checked
   * @param recordedBy who did
   */
  record Wording(
      String code,
      String name,
      Instant effectiveFrom,
      @Nullable Instant effectiveTo,
      JsonNode parameters,
      String source,
      boolean verified,
      Instant recordedAt,
      String recordedBy) {}

  /** A rule: what holds now and all wordings, oldest first. */
  record Detail(String code, String name, Wording current, List<Wording> wordings) {}
}
