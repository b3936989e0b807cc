export const commitmentsVi = { title: 'Cây cam kết' };
export const alarmsVi = { title: 'Cảnh báo trực tuyến' };
export const networkVi = { title: 'Tài nguyên mạng' };
