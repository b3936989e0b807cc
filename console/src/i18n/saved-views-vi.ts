/** Cách xem đã lưu của các danh sách. */
export const viewVi = {
  choose: 'Cách xem đã lưu',
  keep: 'Lưu cách xem',
  title: 'Lưu cách xem này',
  name: 'Tên cách xem',
  standard: 'Mở trang này bằng cách xem này',
  isStandard: '(mặc định)',
  share: 'Chia sẻ cho đơn vị và cấp dưới',
  sharedWith: 'chia sẻ trong {{unit}}',
  save: 'Lưu',
  remove: 'Xóa cách xem',
  kept: 'Các cách xem đã lưu',
};
