package vn.thongmach.alarm.incident;

/** Alarms that were recorded before lie on other objects now, because the inventory changed. */
public record AlarmsPlacedAnew() {}
