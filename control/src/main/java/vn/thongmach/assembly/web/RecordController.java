package vn.thongmach.assembly.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElections;
import vn.thongmach.assembly.ElectionAftercare;
import vn.thongmach.assembly.ElectionAftercare.Aftercare;
import vn.thongmach.assembly.TallyRecord.Capacity;
import vn.thongmach.assembly.TallyRecord.Confirmed;
import vn.thongmach.assembly.TallyRecords;
import vn.thongmach.document.PaperFormat;
import vn.thongmach.document.Papers;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;

@RestController
@Tag(name = "congress")
@RequestMapping("/api/elections/{id}")
class RecordController {

  private static final int DIGEST = 64;

  private final TallyRecords records;
  private final ElectionAftercare aftercare;
  private final CongressElections elections;
  private final ElectionPapers drawn;
  private final Papers papers;
  private final Naming naming;

  RecordController(
      TallyRecords records,
      ElectionAftercare aftercare,
      CongressElections elections,
      ElectionPapers drawn,
      Papers papers,
      Naming naming) {
    this.records = records;
    this.aftercare = aftercare;
    this.elections = elections;
    this.drawn = drawn;
    this.papers = papers;
    this.naming = naming;
  }

  @Operation(summary = "The ballot of a closed list as a paper")
  @GetMapping("/ballot-paper")
  ResponseEntity<byte[]> ballot(
      Scope scope, @PathVariable UUID id, @RequestParam PaperFormat format) {
    File file =
        elections.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (file.of().form() == null) {
      throw new CodedException(AssemblyError.LIST_OPEN, file.of().mandate());
    }
    return papers.file(drawn.ballot(scope, file), format, "phieu-bau");
  }

  @Operation(summary = "Who confirmed the record of a count, and its digest")
  @GetMapping("/record")
  ElectionRecord record(Scope scope, @PathVariable UUID id) {
    return view(records.read(scope, id));
  }

  @Operation(summary = "The record of a count as a paper, with those who confirmed it")
  @GetMapping("/record-paper")
  ResponseEntity<byte[]> recordPaper(
      Scope scope, @PathVariable UUID id, @RequestParam PaperFormat format) {
    return papers.file(drawn.record(records.read(scope, id)), format, "bien-ban-kiem-phieu");
  }

  @Operation(
      summary = "Confirm the record; by the head of the tellers and one of the presidium",
      description = "digest is that of the record that was read. Once confirmed it never changes.")
  @PostMapping("/record")
  ElectionRecord confirm(
      Scope scope, @PathVariable UUID id, @RequestBody RecordConfirmation confirmation) {
    Problems problems = new Problems();
    String digest = problems.text("digest", confirmation.digest(), DIGEST);
    problems.throwIfAny();
    return view(records.confirm(scope, id, digest));
  }

  @Operation(summary = "Ratification, complaints, and until when ballots stay sealed")
  @GetMapping("/aftercare")
  Aftercare aftercare(Scope scope, @PathVariable UUID id) {
    return aftercare.read(scope, id);
  }

  @Operation(summary = "Record the document by which the higher body ratifies the result")
  @PostMapping("/ratification")
  Aftercare ratify(
      Scope scope, @PathVariable UUID id, @RequestBody ElectionAftercare.RatificationDraft draft) {
    return aftercare.ratify(scope, id, draft);
  }

  @Operation(summary = "Give those elected their post from a day on; once, after ratification")
  @PostMapping("/mandates")
  Aftercare mandate(
      Scope scope, @PathVariable UUID id, @RequestBody ElectionAftercare.MandatesDraft draft) {
    return aftercare.mandate(scope, id, draft);
  }

  @Operation(summary = "Record a complaint against a count")
  @PostMapping("/complaints")
  @ResponseStatus(HttpStatus.CREATED)
  Aftercare complain(
      Scope scope, @PathVariable UUID id, @RequestBody ElectionAftercare.ComplaintDraft draft) {
    return aftercare.complain(scope, id, draft);
  }

  @Operation(summary = "Record how a complaint was settled")
  @PostMapping("/complaints/{complaint}/settlement")
  Aftercare settle(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable UUID complaint,
      @RequestBody ElectionAftercare.SettlementDraft draft) {
    return aftercare.settle(scope, id, complaint, draft);
  }

  private ElectionRecord view(Confirmed one) {
    NameBook names =
        naming.of(Stream.of(), one.confirmations().stream().map(each -> each.person()));
    return new ElectionRecord(
        one.digest(),
        one.confirmations().stream()
            .map(
                each ->
                    new ElectionConfirmation(
                        each.capacity(), names.person(each.person()), each.at(), each.checkpoint()))
            .toList(),
        one.signed());
  }

  /** What the reader saw of a record. */
  record RecordConfirmation(@Nullable String digest) {}

  /**
   * @param signed whether both have confirmed
   */
  record ElectionRecord(String digest, List<ElectionConfirmation> confirmations, boolean signed) {}

  /** Who confirmed a record in which capacity. */
  record ElectionConfirmation(
      Capacity capacity, @Nullable PersonName person, Instant at, String checkpoint) {}
}
