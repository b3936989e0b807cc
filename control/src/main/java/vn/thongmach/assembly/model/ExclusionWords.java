package vn.thongmach.assembly.model;

import vn.thongmach.assembly.CongressElection.NotCounted;

/** Why somebody does not count, as a record written in Vietnamese says it. */
final class ExclusionWords {

  private ExclusionWords() {}

  static String of(NotCounted one) {
    String because =
        switch (one.because()) {
          case ELSEWHERE -> "đảng viên sinh hoạt tạm thời nơi khác";
          case EXEMPT -> "đảng viên được miễn công tác, sinh hoạt và vắng mặt";
          case SUSPENDED -> "bị đình chỉ sinh hoạt hoặc tạm giam";
          case ABSENT_EXCUSED -> "vắng mặt suốt thời gian đại hội, có lý do chính đáng";
          case CONVENER_ABSENT -> "cấp uỷ viên triệu tập, vắng mặt suốt thời gian đại hội";
          case DELEGATE_WITHOUT_ALTERNATE ->
              "vắng mặt suốt thời gian đại hội, không có đại biểu dự khuyết thay";
        };
    return ": " + because + (one.reason() == null ? "" : " (" + one.reason() + ")");
  }
}
