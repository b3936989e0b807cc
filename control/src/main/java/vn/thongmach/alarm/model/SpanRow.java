package vn.thongmach.alarm.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.state.Span;

/**
 * A stretch of one severity as stored.
 *
 * @param origin the weakest of the occurrence's events up to the one that ended it, or began it
 *     while it lasts
 */
public record SpanRow(UUID alarmKey, @Nullable UUID objectId, Span span, Origin origin) {}
