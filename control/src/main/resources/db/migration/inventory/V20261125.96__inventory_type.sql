-- Types are asked for in any case.
create index network_object_type_word on network_object (lower(type), source, id);
