package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.silence.Silence;
import vn.thongmach.alarm.silence.SourceRhythms;

/** Sources that are to be heard of, and when they were not. */
@RestController
@RequestMapping("/api/availability")
class SourceRhythmController {

  private final SourceRhythms rhythms;

  SourceRhythmController(SourceRhythms rhythms) {
    this.rhythms = rhythms;
  }

  /** Which sources have a rhythm, and which are silent. */
  @Operation(
      summary = "Sources with a rhythm, silent ones first, and senders that have none",
      description = "Without a declared or announced rhythm nobody is held to be silent.")
  @GetMapping("/sources")
  SourceRhythms.RhythmOverview sources(Scope scope) {
    return rhythms.all(scope);
  }

  /** When sources were silent. */
  @Operation(summary = "Silences of sources, the latest first, at most 100")
  @GetMapping("/silences")
  List<Silence> silences(Scope scope) {
    return rhythms.silences(scope);
  }
}
