package vn.thongmach.assembly;

/**
 * What the valid ballots say of one candidate; the three add up to the valid ballots.
 *
 * @param id of the candidate
 * @param notCounted ballots with both boxes or neither marked for this person
 */
public record PersonVotes(String id, int votesFor, int against, int notCounted) {}
