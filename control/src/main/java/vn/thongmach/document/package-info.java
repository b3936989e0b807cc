/**
 * Printed papers in the prescribed layout of the Party and of the State, as PDF and as DOCX. Nouns:
 * Paper, Block, PaperSignature. Margins and sizes are dated rules. It stores nothing; whoever has
 * something to print makes a paper of it. Proved by {@code PaperModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "regulation"})
package vn.thongmach.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
