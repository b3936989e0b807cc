package vn.thongmach.measure;

/**
 * Any value of any measure may have changed, at any time in the past; published where what changed
 * can no longer be told. Whoever keeps figures reads them all anew.
 */
public record MeasuresUncertain() {}
