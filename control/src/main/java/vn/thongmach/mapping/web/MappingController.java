package vn.thongmach.mapping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.dataplane.source.mapping.MappingRule;
import vn.thongmach.dataplane.source.mapping.RuleSet;
import vn.thongmach.mapping.MappingDraft;
import vn.thongmach.mapping.MappingVersion;
import vn.thongmach.mapping.Mappings;
import vn.thongmach.mapping.RuleProblems;

/** Writing, trying and putting in force mapping rules. */
@RestController
@RequestMapping("/api/mapping")
@Tag(name = "mapping")
class MappingController {

  private final Mappings mappings;

  MappingController(Mappings mappings) {
    this.mappings = mappings;
  }

  @Operation(summary = "The draft of the mapping rules and the versions that were put in force")
  @GetMapping
  MappingState state(Scope scope) {
    return new MappingState(mappings.draft(scope), mappings.versions(scope));
  }

  @Operation(summary = "Write the draft of the mapping rules")
  @PutMapping("/draft")
  MappingDraft write(Scope scope, @RequestBody DraftRequest request) {
    return mappings.write(scope, rules(request.rules()), request.version());
  }

  @Operation(
      summary = "Try rules on a pasted sample; nothing is recorded",
      description =
          "protocol: ALERTMANAGER (a webhook body or one alert), SYSLOG (one message in a line) or"
              + " SNMP (traps as text: one 'OID = value' in a line, an empty line between traps).")
  @PostMapping("/trial")
  List<TriedMessage> tryOut(Scope scope, @RequestBody TrialRequest request) {
    scope.requireAllUnits();
    RuleSet rules = RuleProblems.ready(rules(request.rules()));
    return Trial.of(request.protocol(), request.sample(), rules);
  }

  @Operation(summary = "Put the draft in force as a new version")
  @PostMapping("/versions")
  MappingVersion putInForce(Scope scope, @RequestBody VersionRequest request) {
    return mappings.putInForce(scope, request.reason(), request.version());
  }

  private static List<MappingRule> rules(@Nullable List<MappingRule> given) {
    return given == null ? List.of() : given;
  }

  /**
   * Draft and versions.
   *
   * @param versions newest first; the first one holds
   */
  record MappingState(MappingDraft draft, List<MappingVersion> versions) {}

  /**
   * A draft to be written.
   *
   * @param version of the draft that the writer saw
   */
  record DraftRequest(@Nullable List<MappingRule> rules, int version) {}

  /** Rules and a sample to try them on. */
  record TrialRequest(
      @Nullable String protocol, @Nullable String sample, @Nullable List<MappingRule> rules) {}

  /**
   * The draft is to hold.
   *
   * @param version of the draft that is meant
   */
  record VersionRequest(@Nullable String reason, int version) {}
}
