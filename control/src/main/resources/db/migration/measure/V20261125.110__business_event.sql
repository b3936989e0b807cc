-- Measures that are reported as business events. A later row of a code is its wording from that day on.
create table measure_definition (
  code       text not null,
  valid_from date not null,
  name_vi    text not null,
  name_en    text not null,
  meaning_vi text not null,
  meaning_en text not null,
  unit       text not null,
  kind       text not null check (kind in ('SUM', 'RATIO', 'LAST', 'COUNT')),
  better     text not null check (better in ('HIGHER', 'LOWER')),
  lowest     double precision not null,
  highest    double precision not null check (highest > lowest),
  made_by    text not null,
  primary key (code, valid_from)
);

insert into measure_definition
  (code, valid_from, name_vi, name_en, meaning_vi, meaning_en, unit, kind, better, lowest, highest, made_by)
values
  ('members-admitted', '2000-01-01', 'Số đảng viên được kết nạp', 'Members admitted',
   'Số quần chúng ưu tú được kết nạp vào Đảng trong kỳ.',
   'People admitted to the Party within the period.',
   'member', 'COUNT', 'HIGHER', 0, 1000000000, 'thongmach'),
  ('study-participation', '2000-01-01', 'Tỷ lệ đảng viên tham gia học tập, quán triệt',
   'Members who took part in study',
   'Số lượt đảng viên tham gia học tập, quán triệt chia cho số lượt đảng viên phải tham gia.',
   'Members who took part in study campaigns, of the members called to them.',
   'percent', 'RATIO', 'HIGHER', 0, 100, 'thongmach'),
  ('kilometres-connected', '2000-01-01', 'Số ki-lô-mét tuyến truyền dẫn thông mạch',
   'Kilometres connected',
   'Tổng chiều dài các đoạn tuyến truyền dẫn thông mạch trong kỳ.',
   'Length of the transmission route sections connected through within the period.',
   'kilometre', 'SUM', 'HIGHER', 0, 1000000000, 'thongmach'),
  ('provinces-connected', '2000-01-01', 'Số tỉnh, thành phố được thông mạch', 'Provinces connected',
   'Số tỉnh, thành phố mà tuyến truyền dẫn thông tới trong kỳ.',
   'Provinces and cities connected through within the period.',
   'province', 'COUNT', 'HIGHER', 0, 1000000000, 'thongmach'),
  ('tasks-on-time', '2000-01-01', 'Tỷ lệ nhiệm vụ hoàn thành đúng hạn', 'Tasks done on time',
   'Số nhiệm vụ hoàn thành đúng hạn chia cho số nhiệm vụ đến hạn.',
   'Tasks done by their due date, of the tasks that were due.',
   'percent', 'RATIO', 'HIGHER', 0, 100, 'thongmach'),
  ('obstacles-removed-on-time', '2000-01-01', 'Tỷ lệ vướng mắc được tháo gỡ đúng hạn',
   'Obstacles removed on time',
   'Số vướng mắc được tháo gỡ trong thời hạn chia cho số vướng mắc đến hạn tháo gỡ.',
   'Obstacles removed within their time, of the obstacles that were due.',
   'percent', 'RATIO', 'HIGHER', 0, 100, 'thongmach'),
  ('milestones-reached', '2000-01-01', 'Tỷ lệ mốc tiến độ đạt được', 'Milestones reached',
   'Số mốc đạt được đúng hạn chia cho số mốc đến hạn.',
   'Milestones reached, of the milestones that were due.',
   'percent', 'RATIO', 'HIGHER', 0, 100, 'thongmach'),
  ('digital-service-users', '2000-01-01', 'Số người dùng dịch vụ số', 'Users of digital services',
   'Số người dùng mới nhất được báo cáo trong kỳ; nhiều đầu mối thì cộng số mới nhất của từng đầu mối.',
   'The latest number of users reported within the period; of several reporters the sum of their latest.',
   'user', 'LAST', 'HIGHER', 0, 1000000000, 'thongmach');

create table business_event (
  id               bigint generated always as identity primary key,
  measure          text not null,
  subject_kind     text not null check (subject_kind in ('UNIT', 'PROGRAMME', 'PERSON', 'OBJECT')),
  subject          uuid not null,
  owner_unit       uuid,
  occurred_on      date not null,
  occurred_at      timestamptz,
  counts_at        timestamptz not null,
  numerator        numeric(16, 6) not null,
  denominator      numeric(16, 6),
  unit             text not null,
  origin           text not null,
  corrects         bigint unique references business_event,
  note             text,
  reference        text,
  recorded_by      uuid not null,
  recorded_by_name text not null,
  received_time    timestamptz not null,
  row_hash         bytea not null,
  batch            bigint,
  unique (recorded_by, measure, reference)
);
create index business_event_subject on business_event (measure, subject, counts_at);
create index business_event_batch on business_event (batch, id);
create index business_event_unsealed on business_event (id) where batch is null;
comment on table business_event is 'Dated facts behind reported measures; a correction is a new row that names the one it corrects, which then no longer counts';
comment on column business_event.owner_unit is 'Whose readers reach it: the unit itself or the unit of whoever recorded it; null for those who reach all units';
comment on column business_event.occurred_on is 'Day in Asia/Ho_Chi_Minh';
comment on column business_event.counts_at is 'occurred_at, or the beginning of the day where only that is known';
comment on column business_event.reference is 'What the reporter calls it; the same again is the same event';

create function refuse_business_event_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.batch is null then
      old.batch := new.batch;
      if old is not distinct from new then
        return new;
      end if;
    end if;
  end if;
  raise exception 'A recorded business event never changes' using errcode = 'restrict_violation';
end
$$;
create trigger business_event_never_changes before update or delete on business_event
  for each row execute function refuse_business_event_change();
create trigger business_event_never_emptied before truncate on business_event
  for each statement execute function refuse_business_event_change();
