package vn.thongmach.document.model;

import tools.jackson.databind.JsonNode;

/**
 * Measures of a layout.
 *
 * @param top margin, mm
 * @param bottom margin, mm
 * @param left margin, mm
 * @param right margin, mm
 * @param size of the body's letters, pt
 */
record PaperLayout(int top, int bottom, int left, int right, int size) {

  static PaperLayout of(JsonNode parameters) {
    return new PaperLayout(
        parameters.path("top").intValue(),
        parameters.path("bottom").intValue(),
        parameters.path("left").intValue(),
        parameters.path("right").intValue(),
        parameters.path("size").intValue());
  }
}
