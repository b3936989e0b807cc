-- Whoever holds a certificate that is about to expire is told once, and their head.
alter table capability_certificate add column reminded_at timestamptz;
comment on column capability_certificate.reminded_at is 'When it was told that it is about to expire; null until then';
