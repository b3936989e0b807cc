-- How long units take to answer what is passed to them.
insert into measure_definition
  (code, valid_from, name_vi, name_en, meaning_vi, meaning_en, unit, kind, better, lowest, highest, made_by)
values
  ('handover-answer-working-hours', '2000-01-01', 'Thời gian trả lời bàn giao phối hợp',
   'Time taken to answer handovers',
   'Tổng số giờ làm việc từ khi việc được chuyển đến tới khi đơn vị nhận hoặc từ chối, chia cho số lần bàn giao đã trả lời.',
   'Working hours from being asked until the receiving unit accepted or refused, per handover answered.',
   'hour', 'RATIO', 'LOWER', 0, 100000, 'thongmach');
