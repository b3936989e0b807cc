package vn.thongmach.target;

/**
 * From where on a target counts as slow, short and severely short: its own limits in points below
 * the plan, each lower than the one before, from 0 down to −100. Without them the dated rule holds.
 */
public record Thresholds(double slow, double shortOf, double severe) {}
