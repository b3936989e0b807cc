package vn.thongmach.study.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * From which day on a person must take part, counted in which unit.
 *
 * @param to first day on which it no longer holds
 */
public record Stay(UUID person, UUID unit, LocalDate from, LocalDate to) {}
