package vn.thongmach.assembly;

/**
 * Somebody on the list of candidates.
 *
 * @param id unique on the list
 */
public record Candidate(String id, String name) {}
