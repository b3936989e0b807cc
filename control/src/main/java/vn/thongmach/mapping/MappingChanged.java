package vn.thongmach.mapping;

/** A version of the mapping rules was put in force. */
public record MappingChanged(int number) {}
