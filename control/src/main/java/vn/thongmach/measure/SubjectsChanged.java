package vn.thongmach.measure;

/** Objects of subjects may have changed; published once the catalogue resolves them anew. */
public record SubjectsChanged() {}
