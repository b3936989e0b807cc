/** One's own calendar by a secret address. */
export const calendarEn = {
  title: 'My calendar',
  about: 'An iCalendar address for tasks, milestones, obstacles waiting on me, handovers, check-ins, period ends and meetings in the calendar of your phone or desk. Whoever has the address reads the calendar: do not pass it on.',
  since: 'In use since {{time}};',
  used: 'last read {{time}}.',
  unused: 'not read yet.',
  once: 'The address is shown this once; copy it into your calendar (add a calendar from URL)',
  make: 'Make an address',
  renew: 'Make a new address, drop the old one',
  stop: 'Stop the feed',
};
