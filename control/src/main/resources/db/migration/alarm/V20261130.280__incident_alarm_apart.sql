-- Told elsewhere than the correlator has it, or held there by a word: few rows, asked for at every step.
create index incident_alarm_apart on incident_alarm (machine) where held_by is not null or incident <> machine;
