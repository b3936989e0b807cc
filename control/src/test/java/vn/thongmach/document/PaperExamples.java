package vn.thongmach.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Papers to draw. */
final class PaperExamples {

  private PaperExamples() {}

  static Paper record(String name, int rows) {
    return new Paper(
        PaperKind.PARTY,
        List.of("Đảng bộ Tổng công ty Hạ tầng mạng", "Đại hội Đảng bộ Trung tâm Điều hành mạng"),
        "05-BB/ĐH",
        "Hà Nội",
        LocalDate.of(2025, 2, 9),
        "Biên bản kiểm phiếu",
        "Bầu Ban Chấp hành Đảng bộ khóa X, nhiệm kỳ 2025–2030",
        List.of(
            Block.text("Hôm nay, Ban Kiểm phiếu gồm 05 đồng chí đã kiểm phiếu bầu. " + name),
            new Block.Heading("I. Tình hình phiếu"),
            new Block.Field("Số phiếu phát ra", "1.600"),
            new Block.Field("Ý kiến khác", ""),
            new Block.Heading("II. Kết quả"),
            new Block.Table(
                List.of(
                    new Block.Column("TT", 1, Block.Align.CENTER),
                    new Block.Column("Họ và tên", 5, Block.Align.LEFT),
                    new Block.Column("Số phiếu đồng ý", 2, Block.Align.RIGHT)),
                IntStream.rangeClosed(1, rows)
                    .mapToObj(i -> List.of("%02d".formatted(i), name + " " + i, "" + (1600 - i)))
                    .toList()),
            new Block.DottedLines(2)),
        List.of(
            new PaperSignature(
                List.of("T/M ĐOÀN CHỦ TỊCH"), "(Ký, ghi rõ họ tên)", "Đặng Thị Ngọc Ưởng"),
            new PaperSignature(
                List.of("T/M BAN KIỂM PHIẾU", "TRƯỞNG BAN"),
                "(Ký, ghi rõ họ tên)",
                "Nguyễn Văn Ất")),
        List.of(),
        "SHA-256 của nội dung: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  }

  static Paper letter() {
    return new Paper(
        PaperKind.STATE,
        List.of("Tổng công ty Hạ tầng mạng", "Trung tâm Điều hành mạng"),
        "",
        "Hà Nội",
        LocalDate.of(2025, 11, 30),
        "Kế hoạch",
        "",
        List.of(new Block.Paragraph("Điều 1", Block.Align.CENTER, true, true)),
        List.of(new PaperSignature(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "", "Lê An")),
        List.of("Như Điều 3", "Lưu: VT"),
        "");
  }

  static Paper certificate(String name) {
    return new Paper(
        PaperKind.STATE,
        List.of("Tổng công ty Viễn thông Vạn Xuân"),
        "",
        "",
        LocalDate.of(2026, 11, 20),
        "Giấy chứng nhận",
        "",
        List.of(Block.centred(name), Block.text("Thành tích: giữ mạng thông suốt trong mùa bão.")),
        List.of(new PaperSignature(List.of("TỔNG GIÁM ĐỐC"), "", "Hồ Đình Quang")),
        List.of(),
        "",
        Paper.Sheet.CERTIFICATE);
  }
}
