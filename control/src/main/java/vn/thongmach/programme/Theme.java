package vn.thongmach.programme;

import java.util.UUID;

/**
 * A grouping of key tasks.
 *
 * @param version grows with every change
 */
public record Theme(UUID id, String code, String name, int version) {}
