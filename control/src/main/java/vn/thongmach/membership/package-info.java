/**
 * Party membership: who is prepared, admitted on probation, recognised and transferred, by steps
 * with their votes and decisions, and the register of each cell on any day. Personal data: open to
 * the Party office, to who heads the cell and to the person, never to administrators; every reading
 * names its purpose and is recorded. Nouns: MembershipFile, MembershipStep, MembershipReading,
 * ErasureRequest, FeeBase, FeePayment, FeeLedger, CellFees. Tells heads of cells and the Party
 * office of clocks, and measure {@code membership.admissions}. Proved by {@code
 * MembershipModuleTests}, {@code MembershipAccessModuleTests}, {@code MembershipWebModuleTests},
 * {@code FeeSumsPropertyTests}, {@code MembershipFeesModuleTests}, {@code
 * MembershipFeesWebModuleTests} and {@code MembershipClocksModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "organisation", "regulation", "measure", "notice"})
package vn.thongmach.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
