package vn.thongmach.supervision.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.document.Block;
import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperKind;
import vn.thongmach.document.PaperSignature;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.supervision.ConcludingCases.Concluded;
import vn.thongmach.supervision.ConclusionNotice;
import vn.thongmach.supervision.ConclusionNotice.Shortcoming;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionError;
import vn.thongmach.supervision.SupervisionKind;
import vn.thongmach.supervision.web.SupervisionNames.LookedAtDirective;

/** The conclusion of an inspection or the outcome of a supervision as a paper, in Vietnamese. */
@Component
class ConclusionPapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final Naming naming;
  private final SupervisionNames directives;

  ConclusionPapers(Naming naming, SupervisionNames directives) {
    this.naming = naming;
    this.directives = directives;
  }

  /**
   * @throws CodedException {@code supervision.not-concluded} before there is one
   */
  Paper of(Scope scope, Concluded concluded) {
    SupervisionCase of = concluded.of();
    ConclusionNotice notice = concluded.notice();
    if (notice == null) {
      throw new CodedException(SupervisionError.NOT_CONCLUDED, of.symbol());
    }
    NameBook names =
        naming.of(
            Stream.concat(
                Stream.of(of.body(), of.subject()),
                notice.shortcomings().stream().map(Shortcoming::unit)),
            Stream.of());
    boolean inspection = notice.kind() == SupervisionKind.INSPECTION;
    String body = unit(names, of.body());
    String subject = unit(names, of.subject());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Field(
            "Căn cứ", "Quyết định số " + of.symbol() + ", ngày " + day(of.decidedOn())));
    blocks.add(new Block.Field("Thời gian", day(of.first()) + " – " + day(of.last())));
    paragraphs(blocks, inspection ? "Kết luận" : "Kết quả giám sát", notice.text());
    paragraphs(blocks, "Đề nghị xem xét kỷ luật", notice.discipline());
    paragraphs(blocks, "Cảnh báo", notice.warning());
    mended(blocks, names, notice.shortcomings());
    return new Paper(
        PaperKind.PARTY,
        List.of(body),
        notice.symbol(),
        "…………",
        notice.announcedOn(),
        inspection ? "Thông báo kết luận kiểm tra" : "Thông báo kết quả giám sát",
        about(scope, of, subject),
        List.copyOf(blocks),
        List.of(
            new PaperSignature(
                List.of("T/M " + body.toUpperCase(VIETNAMESE)), "(Ký, ghi rõ họ tên)", "")),
        List.of(subject, "Lưu hồ sơ"),
        "");
  }

  private String about(Scope scope, SupervisionCase of, String subject) {
    LookedAtDirective directive =
        directives.documents(scope, List.of(of.directive())).get(of.directive());
    return "đối với "
        + subject
        + (directive == null ? "" : " về việc thực hiện " + directive.symbol());
  }

  private static void paragraphs(List<Block> blocks, String heading, @Nullable String text) {
    if (text == null) {
      return;
    }
    blocks.add(new Block.Heading(heading));
    text.lines().filter(line -> !line.isBlank()).map(Block::text).forEach(blocks::add);
  }

  private static void mended(List<Block> blocks, NameBook names, List<Shortcoming> shortcomings) {
    blocks.add(new Block.Heading("Hạn chế, khuyết điểm phải khắc phục"));
    if (shortcomings.isEmpty()) {
      blocks.add(Block.text("Không có."));
      return;
    }
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column("TT", 1, Block.Align.CENTER),
                new Block.Column("Nội dung", 6, Block.Align.LEFT),
                new Block.Column("Đơn vị khắc phục", 3, Block.Align.LEFT),
                new Block.Column("Hạn", 2, Block.Align.CENTER)),
            shortcomings.stream()
                .map(
                    each ->
                        List.of(
                            "%02d".formatted(each.number()),
                            each.text(),
                            unit(names, each.unit()),
                            day(each.due())))
                .toList()));
  }

  private static String unit(NameBook names, UUID id) {
    UnitName name = names.unit(id);
    return name == null ? "" : name.name();
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
