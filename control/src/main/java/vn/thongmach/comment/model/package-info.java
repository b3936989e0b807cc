/** The rules of comments: whose subject decides who reads, and who may be mentioned. */
@NullMarked
package vn.thongmach.comment.model;

import org.jspecify.annotations.NullMarked;
