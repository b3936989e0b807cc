-- A figure is computed anew from the events of an object's alarms.
create index alarm_identity_object on alarm_identity (object_id) where object_id is not null;
