package vn.thongmach.intake.replay;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One event of a log.
 *
 * @param time when it happened by the log
 * @param line where it stands in the file, from 1
 * @param event the VES event without its times, {@code commonEventHeader} and fields
 */
record LoggedEvent(Instant time, int line, JsonNode event) {}
