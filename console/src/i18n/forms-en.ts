import type { formVi } from './forms-vi';

export const formEn: typeof formVi = {
  required: 'required',
  cancel: 'Cancel',
  leave: 'What you typed has not been sent.',
  discard: 'Discard it',
  stay: 'Go on typing',
  problems: 'Problems found: {{n}}',
  findPerson: 'Find by name or code',
  findUnit: 'Find a unit',
  nothingFound: 'Nothing found',
  unreadable: 'The list could not be read',
};
