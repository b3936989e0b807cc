-- People admitted to the Party, counted where their cell stands.
insert into measure_definition
  (code, valid_from, name_vi, name_en, meaning_vi, meaning_en, unit, kind, better, lowest, highest, made_by)
values
  ('membership.admissions', '2000-01-01', 'Số đảng viên kết nạp (theo hồ sơ)', 'Admissions by the register',
   'Số người có quyết định kết nạp trong kỳ theo hồ sơ đảng viên, tính cho chi bộ kết nạp.',
   'People with a decision of admission within the period by the register, counted for the admitting cell.',
   'member', 'COUNT', 'HIGHER', 0, 1000000000, 'thongmach');
