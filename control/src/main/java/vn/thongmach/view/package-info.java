/**
 * How people like to look at lists: what a page is asked for, under a name, for themselves or, by a
 * head, for a unit and those below it. Nouns: SavedView. Proved by {@code SavedViewModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "organisation"})
package vn.thongmach.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
