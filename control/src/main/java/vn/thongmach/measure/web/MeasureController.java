package vn.thongmach.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.MeasureDefinition;
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
      Locale language) {
    PageRequest request = PageRequest.of(page, size);
    List<MeasureDefinition> all = measures.catalogue(scope);
    return PageOf.of(
            all.stream().skip(request.offset()).limit(request.size()).toList(), all.size(), request)
        .map(definition -> measure(definition, language));
  }

  private Measure measure(MeasureDefinition definition, Locale language) {
    return new Measure(
        definition.code(),
        texts.of(language, definition.nameKey()),
        texts.of(language, definition.meaningKey()),
        definition.unit(),
        definition.better(),
        definition.lowest(),
        definition.highest());
  }

  /**
   * A measure in an answer.
   *
   * @param meaning how it is computed, in a sentence
   */
  record Measure(
      String code,
      String name,
      String meaning,
      String unit,
      MeasureDefinition.Better better,
      double lowest,
      double highest) {}
}
