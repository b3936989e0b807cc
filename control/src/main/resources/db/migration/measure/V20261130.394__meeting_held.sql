-- Share of cells that met, of those that must, by month.
insert into measure_definition
  (code, valid_from, name_vi, name_en, meaning_vi, meaning_en, unit, kind, better, lowest, highest, made_by)
values
  ('meeting.held', '2000-01-01', 'Tỷ lệ chi bộ sinh hoạt đủ', 'Cells that met',
   'Số tháng chi bộ có sinh hoạt thường kỳ chia cho số tháng chi bộ phải sinh hoạt; mỗi chi bộ mỗi tháng tính một lần.',
   'Months in which a cell held its regular meeting, of those in which it must; each cell and month counts once.',
   'percent', 'RATIO', 'HIGHER', 0, 100, 'thongmach');
