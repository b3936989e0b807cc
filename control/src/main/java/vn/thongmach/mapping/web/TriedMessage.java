package vn.thongmach.mapping.web;

import java.util.Map;
import vn.thongmach.dataplane.source.mapping.Effect;

/**
 * One message of a sample and what the rules did with it.
 *
 * @param fields what conditions and templates can name
 */
record TriedMessage(Map<String, String> fields, Effect effect) {}
