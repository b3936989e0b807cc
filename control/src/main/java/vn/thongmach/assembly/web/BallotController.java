package vn.thongmach.assembly.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.BallotEntries;
import vn.thongmach.assembly.BallotEntries.Entered;
import vn.thongmach.assembly.BallotEntries.Picture;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElections;
import vn.thongmach.assembly.CountedFiles;
import vn.thongmach.assembly.Election;
import vn.thongmach.assembly.ElectionCounts;
import vn.thongmach.assembly.ElectionDraft;
import vn.thongmach.assembly.web.ElectionItems.BallotComparison;
import vn.thongmach.assembly.web.ElectionItems.ElectionPage;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;

@RestController
@Tag(name = "congress")
@RequestMapping("/api/elections/{id}")
class BallotController {

  private final BallotEntries entries;
  private final ElectionCounts counts;
  private final CongressElections elections;
  private final ElectionItems items;

  BallotController(
      BallotEntries entries,
      ElectionCounts counts,
      CongressElections elections,
      ElectionItems items) {
    this.entries = entries;
    this.counts = counts;
    this.elections = elections;
    this.items = items;
  }

  @Operation(summary = "Record ballots handed out by a teller")
  @PostMapping("/batches")
  @ResponseStatus(HttpStatus.CREATED)
  ElectionPage issue(
      Scope scope, @PathVariable UUID id, @RequestBody ElectionDraft.BatchDraft draft) {
    return items.page(scope, entries.issue(scope, id, draft));
  }

  @Operation(
      summary = "Reconcile the papers found with those handed out, and name the posts",
      description =
          "Papers that the tellers did not issue are set aside by their written decision; at least"
              + " as many as were found above those issued.")
  @PostMapping("/reconciliation")
  ElectionPage reconcile(
      Scope scope, @PathVariable UUID id, @RequestBody ElectionDraft.ReconciliationDraft draft) {
    return items.page(scope, entries.reconcile(scope, id, draft));
  }

  @Operation(summary = "What the reader's own post has entered, by ballot")
  @GetMapping("/entries")
  List<Entered> own(Scope scope, @PathVariable UUID id) {
    return entries.own(scope, id);
  }

  @Operation(
      summary = "Enter one ballot at the writer's own post",
      description = "Entered again, the later holds and both are kept.")
  @PutMapping("/entries/{ballot}")
  Entered enter(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable int ballot,
      @RequestBody ElectionDraft.ReadingDraft draft) {
    return entries.enter(scope, id, ballot, draft);
  }

  @Operation(
      summary = "Enter the ballots of a CSV file at the writer's own post, all of them or none",
      description =
          "The form is that of docs/election.md; ballots are numbered from 1 as at this election."
              + " Everything that is wrong is told at once, with line and column. At most 8 MB.")
  @PostMapping(path = "/entries/file", consumes = "text/csv")
  BallotEntries.Uploaded upload(
      Scope scope, @PathVariable UUID id, @RequestBody(required = false) byte @Nullable [] csv) {
    return entries.upload(scope, id, csv == null ? new byte[0] : csv);
  }

  @Operation(summary = "Close the writer's own post, which has entered every ballot")
  @PostMapping("/entries/closing")
  ElectionPage closePost(Scope scope, @PathVariable UUID id) {
    return items.page(scope, entries.closePost(scope, id));
  }

  @Operation(
      summary = "Ballots whose posts disagree or one of which calls it doubtful",
      description = "For tellers once all posts have closed. Recorded after the count.")
  @GetMapping("/comparison")
  List<BallotComparison> compare(Scope scope, @PathVariable UUID id) {
    return items.compared(entries.compare(scope, id));
  }

  @Operation(summary = "Decide what such a ballot says, with a reason and a picture if doubtful")
  @PostMapping("/decisions/{ballot}")
  BallotComparison decide(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable int ballot,
      @RequestBody ElectionDraft.BallotDecision decision) {
    return items.compared(List.of(entries.decide(scope, id, ballot, decision))).getFirst();
  }

  @Operation(summary = "Keep a picture of a ballot: JPEG or PNG, at most 4 MB")
  @PostMapping(
      path = "/pictures/{ballot}",
      consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> keep(
      Scope scope, @PathVariable UUID id, @PathVariable int ballot, @RequestBody byte[] bytes) {
    return Map.of("image", entries.picture(scope, id, ballot, bytes));
  }

  @Operation(summary = "A picture of a ballot; recorded after the count")
  @GetMapping("/pictures/{image}")
  ResponseEntity<byte[]> picture(Scope scope, @PathVariable UUID id, @PathVariable UUID image) {
    Picture found = entries.picture(scope, id, image);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(found.type()))
        .cacheControl(CacheControl.noStore())
        .body(found.bytes());
  }

  @Operation(summary = "Count all ballots; by the head of the tellers")
  @PostMapping("/count")
  ElectionPage count(Scope scope, @PathVariable UUID id) {
    return items.page(scope, counts.count(scope, id));
  }

  @Operation(
      summary =
          "What was counted as a file: election.json, ballots.csv or tallies.csv, result.json",
      description =
          "As docs/election.md has it, for the command on files and for the second count. Ballots"
              + " are for tellers and, after a complaint, inspectors; their reading is recorded.")
  @GetMapping("/files/{name}")
  ResponseEntity<byte[]> file(Scope scope, @PathVariable UUID id, @PathVariable String name) {
    Election election = counts.election(scope, id);
    String text =
        switch (name) {
          case "election.json" -> CountedFiles.election(election);
          case "ballots.csv" -> CountedFiles.ballots(election, counts.counted(scope, id));
          case "tallies.csv" -> CountedFiles.tallies(election, counts.bundles(scope, id));
          case "result.json" -> result(scope, id);
          default -> throw new CodedException(KernelError.NOT_FOUND);
        };
    return ResponseEntity.ok()
        .contentType(
            name.endsWith(".csv")
                ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                : MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private String result(Scope scope, UUID id) {
    return elections
        .find(scope, id)
        .map(File::of)
        .flatMap(one -> Optional.ofNullable(one.outcome()))
        .map(outcome -> CountedFiles.result(outcome.tally()))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }
}
