package vn.thongmach.assembly.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.BallotForm;
import vn.thongmach.assembly.Congress;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Nomination;
import vn.thongmach.assembly.Congresses;
import vn.thongmach.assembly.InvalidReason;
import vn.thongmach.assembly.TallyRecord;
import vn.thongmach.assembly.TallyRecord.Capacity;
import vn.thongmach.assembly.TallyRecord.Confirmation;
import vn.thongmach.assembly.TallyRecord.Confirmed;
import vn.thongmach.document.Block;
import vn.thongmach.document.Block.Align;
import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperKind;
import vn.thongmach.document.PaperSignature;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;

/** The ballot and the tally record as papers of the Party; they are written in Vietnamese. */
@Component
class ElectionPapers {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("dd 'tháng' MM 'năm' yyyy");
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");
  private static final int HUNDRED = 100;

  private final Congresses congresses;
  private final Naming naming;

  ElectionPapers(Congresses congresses, Naming naming) {
    this.congresses = congresses;
    this.naming = naming;
  }

  /** The ballot of a closed list. */
  Paper ballot(Scope scope, File file) {
    Congress congress =
        congresses
            .find(scope, file.of().congress())
            .map(Congress.Whole::of)
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    CongressElection one = file.of();
    List<Nomination> listed = file.listed();
    NameBook names = naming.of(Stream.of(congress.unit()), listed.stream().map(Nomination::person));
    boolean strike = one.form() == BallotForm.STRIKE;
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column("TT", 1, Align.CENTER));
    columns.add(new Block.Column("Họ và tên", strike ? 9 : 6, Align.LEFT));
    if (!strike) {
      columns.add(new Block.Column("Đồng ý", 2, Align.CENTER));
      columns.add(new Block.Column("Không đồng ý", 2, Align.CENTER));
    }
    List<List<String>> rows =
        listed.stream()
            .map(
                each -> {
                  String name = name(names, each.person());
                  return strike
                      ? List.of(String.valueOf(each.place()), name)
                      : List.of(String.valueOf(each.place()), name, "", "");
                })
            .toList();
    var body = names.unit(congress.unit());
    return new Paper(
        PaperKind.PARTY,
        List.of(body == null ? "" : body.name(), congress.name()),
        "",
        locality(congress.place()),
        one.day(),
        "Phiếu bầu",
        one.mandate() + (one.round() > 1 ? ", vòng " + one.round() : ""),
        List.of(
            Block.text(
                "Số lượng cần bầu: %d. Danh sách gồm %d người, xếp theo thứ tự vần A, B, C."
                    .formatted(one.seats(), listed.size())),
            new Block.Table(columns, rows),
            new Block.Paragraph(
                strike
                    ? "Không bầu cho ai thì gạch ngang cả họ và tên người đó. Không ghi thêm tên,"
                        + " không ký tên, không đánh dấu vào phiếu."
                    : "Đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý” cạnh tên từng"
                        + " người. Không ghi thêm tên, không ký tên vào phiếu.",
                Align.JUSTIFIED,
                false,
                true)),
        List.of(),
        List.of(),
        "");
  }

  /** The record with whoever confirmed it. */
  Paper record(Confirmed confirmed) {
    TallyRecord one = confirmed.of();
    NameBook names =
        naming.of(Stream.of(), confirmed.confirmations().stream().map(Confirmation::person));
    List<Block> body = new ArrayList<>();
    body.add(
        Block.text(
            "Hôm nay, ngày %s, tại %s, %s tiến hành bầu %s%s."
                .formatted(
                    LONG_DAY.format(one.day()),
                    one.place(),
                    one.congress(),
                    one.office(),
                    one.round() > 1 ? ", vòng " + one.round() : "")));
    body.add(
        Block.text(
            "Tổ kiểm phiếu gồm %d người: %s. Tổ trưởng: %s."
                .formatted(
                    one.tellers().size(),
                    String.join(", ", one.tellers()),
                    one.tellers().isEmpty() ? "–" : one.tellers().getFirst())));
    body.add(new Block.Heading("I. Số để tính kết quả bầu cử"));
    body.add(field("Số lượng cần bầu", one.seats()));
    body.add(field("Số được triệu tập", one.convened()));
    body.add(field("Số không tính", one.notCounted().size()));
    one.notCounted().forEach(line -> body.add(Block.text("– " + line + ".")));
    body.add(field("Số để tính kết quả", one.base()));
    body.add(field("Số phiếu cần để trúng cử (quá một nửa)", one.needed()));
    body.add(field("Số có mặt khi bầu", one.attending()));
    body.add(new Block.Heading("II. Phiếu"));
    body.add(field("Số phiếu phát ra", one.issued()));
    body.add(field("Số phiếu thu về", one.returned()));
    if (one.setAside() > 0) {
      body.add(
          new Block.Field(
              "Số phiếu để riêng, không do Tổ kiểm phiếu phát ra",
              one.setAside() + " (" + one.setAsideReason() + ")"));
    }
    body.add(field("Số phiếu không thu về", one.issued() - one.counted()));
    body.add(field("Số phiếu hợp lệ", one.valid()));
    body.add(field("Số phiếu không hợp lệ", one.counted() - one.valid()));
    one.invalid()
        .forEach(
            line ->
                body.add(Block.text("– " + words(line.reason()) + ": " + line.ballots() + ".")));
    body.add(field("Số phiếu Tổ kiểm phiếu đọc lại và kết luận", one.decided()));
    Integer bundles = one.bundles();
    if (bundles != null) {
      body.add(field("Số tập phiếu được kiểm và nhập số cộng", bundles));
    }
    body.add(new Block.Heading("III. Kết quả"));
    body.add(votes(one));
    body.add(new Block.Heading("IV. Người trúng cử"));
    body.add(
        Block.text(
            one.elected().isEmpty()
                ? "Không có người trúng cử."
                : "Trúng cử, theo số phiếu từ cao xuống thấp:"));
    for (int at = 0; at < one.elected().size(); at++) {
      body.add(Block.text(at + 1 + ". " + one.elected().get(at)));
    }
    if (!one.tied().isEmpty()) {
      body.add(
          Block.text(
              "Bằng phiếu ở vị trí cuối, chưa trúng cử: " + String.join(", ", one.tied()) + "."));
    }
    body.add(field("Số còn thiếu", one.unfilled()));
    body.add(
        Block.text(
            "Căn cứ: "
                + String.join("; ", one.rules())
                + ". Biên bản được lập thành hai bản; phiếu bầu được niêm phong."));
    return new Paper(
        PaperKind.PARTY,
        List.of(one.body(), one.congress()),
        one.symbol() == null ? "" : "……-" + one.symbol(),
        locality(one.place()),
        one.day(),
        "Biên bản kiểm phiếu",
        "Bầu " + one.office() + (one.round() > 1 ? ", vòng " + one.round() : ""),
        body,
        List.of(
            signature(confirmed, names, Capacity.PRESIDIUM, "T/M ĐOÀN CHỦ TỊCH", "CHỦ TRÌ"),
            signature(
                confirmed, names, Capacity.HEAD_OF_TELLERS, "T/M TỔ KIỂM PHIẾU", "TỔ TRƯỞNG")),
        List.of(),
        proof(confirmed));
  }

  private static Block votes(TallyRecord one) {
    List<List<String>> rows = new ArrayList<>();
    for (TallyRecord.Votes each : one.votes()) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              each.name(),
              String.valueOf(each.votesFor()),
              share(each.votesFor(), one.base()),
              String.valueOf(each.against()),
              String.valueOf(each.notCounted())));
    }
    return new Block.Table(
        List.of(
            new Block.Column("TT", 1, Align.CENTER),
            new Block.Column("Họ và tên", 5, Align.LEFT),
            new Block.Column("Đồng ý", 2, Align.RIGHT),
            new Block.Column("Tỷ lệ (%)", 2, Align.RIGHT),
            new Block.Column("Không đồng ý", 2, Align.RIGHT),
            new Block.Column("Không tính", 2, Align.RIGHT)),
        rows);
  }

  private static String share(int votes, int base) {
    return base == 0
        ? "–"
        : String.format(
            VIETNAMESE,
            "%.2f",
            BigDecimal.valueOf(votes)
                .multiply(BigDecimal.valueOf(HUNDRED))
                .divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP));
  }

  /**
   * The place name that stands before the day: what follows the last comma of where it was held.
   */
  private static String locality(String place) {
    return place.substring(place.lastIndexOf(',') + 1).strip();
  }

  private static Block field(String label, int value) {
    return new Block.Field(label, String.valueOf(value));
  }

  private static String words(InvalidReason reason) {
    return switch (reason) {
      case NOT_ISSUED -> "không do Tổ kiểm phiếu phát ra";
      case SIGNED_OR_MARKED -> "có ký tên hoặc đánh dấu";
      case NAMES_OUTSIDE -> "có tên ngoài danh sách";
      case TOO_MANY -> "bầu quá số lượng quy định";
      case BOTH_OR_NEITHER -> "đánh dấu cả hai ô hoặc không ô nào";
      case NOBODY_CHOSEN -> "không bầu cho ai";
    };
  }

  private static PaperSignature signature(
      Confirmed confirmed, NameBook names, Capacity capacity, String body, String post) {
    return confirmed.confirmations().stream()
        .filter(each -> each.capacity() == capacity)
        .findFirst()
        .map(
            each ->
                new PaperSignature(
                    List.of(body, post),
                    "(Xác nhận lúc " + MINUTE.format(local(each.at())) + ")",
                    name(names, each.person())))
        .orElseGet(() -> new PaperSignature(List.of(body, post), "(Ký, ghi rõ họ và tên)", ""));
  }

  private static String proof(Confirmed confirmed) {
    String digest = "Mã băm SHA-256 của biên bản: " + confirmed.digest();
    return confirmed.confirmations().isEmpty()
        ? digest
        : digest
            + ". Sổ cái khi xác nhận: "
            + confirmed
                .confirmations()
                .getLast()
                .checkpoint()
                .lines()
                .limit(3)
                .collect(Collectors.joining(" · "));
  }

  private static ZonedDateTime local(Instant at) {
    return at.atZone(Period.ZONE);
  }

  private static String name(NameBook names, UUID person) {
    PersonName name = names.person(person);
    return name == null ? "–" : name.fullName();
  }
}
