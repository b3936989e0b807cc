package vn.thongmach.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thongmach.access.Scope;
import vn.thongmach.exchange.AttendanceLists;
import vn.thongmach.exchange.Exchange;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.ImportedList;
import vn.thongmach.exchange.ListKind;
import vn.thongmach.exchange.TableFormat;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;

/** Lists in and out as tables. */
@RestController
@Tag(name = "exchange")
class ExchangeController {

  private static final int KIND_SEGMENT = 3;

  private final Exchange exchange;
  private final AttendanceLists attendance;

  ExchangeController(Exchange exchange, AttendanceLists attendance) {
    this.exchange = exchange;
    this.attendance = attendance;
  }

  @Operation(
      summary =
          "Import units, people, mandates or targets whole, or refuse the table with all its errors",
      description =
          "XLSX or CSV, told apart by its content. With dryRun=true nothing is kept and the"
              + " answer says what an import would do.")
  @PostMapping(
      path = {
        "/api/imports/units",
        "/api/imports/people",
        "/api/imports/mandates",
        "/api/imports/targets"
      },
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportedList importList(
      Scope scope,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    return exchange.importList(scope, kind(request), dryRun, content(file));
  }

  @Operation(
      summary = "Record who attended a study session from a table, all or none",
      description =
          "XLSX or CSV with a person code or a full name in each row. With dryRun=true nothing is"
              + " kept and the answer says how many would be new.")
  @PostMapping(
      path = "/api/study-sessions/{id}/attendance/imports",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportedList importAttendance(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    return attendance.importAttendance(scope, id, dryRun, content(file));
  }

  private static byte[] content(@Nullable MultipartFile file) throws IOException {
    if (file == null) {
      throw new CodedException(ExchangeError.FILE_MISSING);
    }
    if (file.getSize() > Exchange.MOST_BYTES) {
      throw new CodedException(ExchangeError.FILE_TOO_LARGE, Exchange.MOST_BYTES >> 20);
    }
    return file.getBytes();
  }

  @Operation(summary = "Headings and an example row to fill in, XLSX or CSV")
  @GetMapping({
    "/api/imports/units/template",
    "/api/imports/people/template",
    "/api/imports/mandates/template",
    "/api/imports/targets/template",
    "/api/imports/attendance/template"
  })
  ResponseEntity<byte[]> template(
      HttpServletRequest request,
      @RequestParam(defaultValue = "xlsx") String format,
      Locale language) {
    TableFormat wanted =
        switch (format) {
          case "xlsx" -> TableFormat.XLSX;
          case "csv" -> TableFormat.CSV;
          default -> throw new CodedException(KernelError.VALUE_MALFORMED, "format", format);
        };
    ListKind list = kind(request);
    return file(
        list.wireName() + "-template." + format, wanted, exchange.template(list, wanted, language));
  }

  @Operation(
      summary = "A list within the scope as XLSX",
      description = "The import takes the file as unchanged.")
  @GetMapping({
    "/api/exports/units",
    "/api/exports/people",
    "/api/exports/mandates",
    "/api/exports/targets"
  })
  ResponseEntity<byte[]> export(Scope scope, HttpServletRequest request, Locale language) {
    ListKind list = kind(request);
    return file(
        list.wireName() + ".xlsx", TableFormat.XLSX, exchange.export(scope, list, language));
  }

  /** Each list is an address of its own, because each has roles of its own. */
  private static ListKind kind(HttpServletRequest request) {
    String[] segments = request.getRequestURI().split("/");
    return ListKind.of(segments[KIND_SEGMENT])
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private static ResponseEntity<byte[]> file(String name, TableFormat format, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }
}
