/** The rules of saved views: what each page understands, who sees what. */
@NullMarked
package vn.thongmach.view.model;

import org.jspecify.annotations.NullMarked;
