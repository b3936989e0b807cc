package vn.thongmach.simulator.world;

import java.util.List;

/** Vietnamese names by chance, family names about as frequent as they are. */
final class PersonNames {

  private static final List<String> FAMILY =
      List.of(
          "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê",
          "Phạm", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
          "Dương", "Lý", "Đinh", "Mai", "Trịnh", "Đào", "Lương", "Hà", "Tạ", "Cao", "Chu", "Tô");
  private static final List<String> MIDDLE_OF_MEN =
      List.of(
          "Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân", "Công", "Thành", "Ngọc", "Đình", "Trọng",
          "Anh", "Quốc", "Bá", "Duy", "Mạnh", "Thế", "Tiến");
  private static final List<String> MIDDLE_OF_WOMEN =
      List.of(
          "Thị", "Thị", "Thu", "Thanh", "Ngọc", "Hồng", "Minh", "Phương", "Kim", "Bích", "Mai",
          "Thuý", "Diệu", "Khánh");
  private static final List<String> GIVEN_OF_MEN =
      List.of(
          "An", "Anh", "Bảo", "Bình", "Chiến", "Cường", "Dũng", "Duy", "Đạt", "Đức", "Giang", "Hải",
          "Hiếu", "Hoà", "Hoàng", "Hùng", "Huy", "Khánh", "Khoa", "Kiên", "Lâm", "Long", "Minh",
          "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Quang", "Sơn", "Tài", "Tâm", "Thắng", "Thành",
          "Thịnh", "Tiến", "Toàn", "Trung", "Tú", "Tuấn", "Tùng", "Việt", "Vinh", "Vũ");
  private static final List<String> GIVEN_OF_WOMEN =
      List.of(
          "An", "Anh", "Ánh", "Châu", "Chi", "Dung", "Duyên", "Giang", "Hà", "Hằng", "Hạnh", "Hiền",
          "Hoa", "Hồng", "Huệ", "Hương", "Lan", "Linh", "Loan", "Ly", "Mai", "My", "Nga", "Ngân",
          "Ngọc", "Nhung", "Oanh", "Phương", "Quyên", "Quỳnh", "Thảo", "Thu", "Thuỷ", "Trang",
          "Trinh", "Tuyết", "Uyên", "Vân", "Xuân", "Yến");

  record Name(String family, String middle, String given) {}

  private PersonNames() {}

  static Name next(Chance chance) {
    boolean man = chance.happens(0.64);
    return new Name(
        chance.oneOf(FAMILY),
        chance.oneOf(man ? MIDDLE_OF_MEN : MIDDLE_OF_WOMEN),
        chance.oneOf(man ? GIVEN_OF_MEN : GIVEN_OF_WOMEN));
  }
}
