/** Lịch cá nhân theo địa chỉ bí mật. */
export const calendarVi = {
  title: 'Lịch của tôi',
  about: 'Địa chỉ iCalendar để xem nhiệm vụ, mốc, vướng mắc chờ tôi, bàn giao, hạn cập nhật, ngày hết kỳ chỉ tiêu và cuộc họp trong lịch trên điện thoại hoặc máy tính. Ai có địa chỉ này đều đọc được lịch: đừng chuyển cho người khác.',
  since: 'Địa chỉ đang dùng, tạo lúc {{time}};',
  used: 'đọc lần cuối {{time}}.',
  unused: 'chưa được đọc lần nào.',
  once: 'Địa chỉ chỉ hiện lần này; hãy chép vào ứng dụng lịch (mục Thêm lịch từ URL)',
  make: 'Tạo địa chỉ',
  renew: 'Tạo địa chỉ mới, bỏ địa chỉ cũ',
  stop: 'Thu hồi địa chỉ',
};
