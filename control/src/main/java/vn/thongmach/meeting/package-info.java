/**
 * Meetings of bodies of either tree: when they meet every month, agendas chosen from open matters,
 * who was there, minutes signed by chair and secretary, what was added to them later, and which
 * cells did not meet. Tells measure {@code meeting.held}. Nouns: Meeting, MeetingItem,
 * MeetingAttendee, MeetingAddition, MeetingSeries, OpenMatter. Proved by {@code
 * MeetingModuleTests}, {@code MeetingAgendaModuleTests} and {@code MeetingWebModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "notice",
      "organisation",
      "directive",
      "regulation",
      "measure",
      "programme",
      "target",
      "work",
      "evaluation",
      "supervision",
      "study",
      "document"
    })
package vn.thongmach.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
