package vn.thongmach.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureDraft;
import vn.thongmach.measure.Measures;

/** What can be measured. */
@RestController
@RequestMapping("/api/measures")
class MeasureController {

  private final Measures measures;
  private final Texts texts;

  MeasureController(Measures measures, Texts texts) {
    this.measures = measures;
    this.texts = texts;
  }

  /** All measures by code. */
  @Operation(summary = "All measures")
  @GetMapping
  PageOf<Measure> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size,
      HttpServletRequest asked) {
    PageRequest request = PageRequest.of(page, size);
    return PageOf.cut(measures.catalogue(scope), request)
        .map(definition -> measure(definition, ReaderLanguage.of(asked)));
  }

  @Operation(summary = "Add a measure that is reported as business events")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Measure define(Scope scope, @RequestBody MeasureDraft draft, HttpServletRequest asked) {
    return measure(measures.define(scope, draft), ReaderLanguage.of(asked));
  }

  private Measure measure(MeasureDefinition definition, Locale language) {
    return new Measure(
        definition.code(),
        definition.name(texts, language),
        definition.meaning(texts, language),
        definition.unit(),
        definition.better(),
        definition.lowest(),
        definition.highest(),
        definition.kind(),
        definition.reported(),
        definition.areas(),
        definition.validFrom());
  }

  /**
   * A measure in an answer.
   *
   * @param meaning how it is computed, in a sentence
   * @param kind how its values come about
   * @param reported whether its values are reported as business events
   * @param areas whether the network of units and provinces can be its subject
   * @param validFrom since when this wording holds; null for what the product computes
   */
  record Measure(
      String code,
      String name,
      String meaning,
      String unit,
      MeasureDefinition.Better better,
      double lowest,
      double highest,
      MeasureDefinition.Kind kind,
      boolean reported,
      boolean areas,
      @Nullable LocalDate validFrom) {}
}
