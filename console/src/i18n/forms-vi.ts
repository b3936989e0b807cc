export const formVi = {
  required: 'bắt buộc',
  cancel: 'Thôi',
  leave: 'Nội dung đã nhập chưa được gửi.',
  discard: 'Bỏ nội dung',
  stay: 'Nhập tiếp',
  problems: 'Còn {{n}} chỗ chưa đúng:',
  findPerson: 'Tìm theo tên hoặc mã, không cần dấu',
  findUnit: 'Tìm đơn vị, không cần dấu',
  nothingFound: 'Không tìm thấy',
  unreadable: 'Chưa đọc được danh sách',
};
