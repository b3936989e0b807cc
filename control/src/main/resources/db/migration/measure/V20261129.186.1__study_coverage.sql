-- Of those who must take part in study campaigns, how many have.
insert into measure_definition
  (code, valid_from, name_vi, name_en, meaning_vi, meaning_en, unit, kind, better, lowest, highest, made_by)
values
  ('study.coverage', '2000-01-01', 'Độ phủ học tập, quán triệt', 'Study coverage',
   'Số người đã hoàn thành các đợt học tập, quán triệt chia cho số người phải tham gia; mỗi đợt tính vào kỳ có ngày bắt đầu của đợt.',
   'People who completed study campaigns, of those who must take part; a campaign counts in the period in which it begins.',
   'percent', 'RATIO', 'HIGHER', 0, 100, 'thongmach');
