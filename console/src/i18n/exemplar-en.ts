import type { exemplarVi } from './exemplar-vi';

/** Exemplary people and units. */
export const exemplarEn: typeof exemplarVi = {
  title: 'Exemplary people',
  total: '{{n}} in all',
  none: 'Nobody named yet',
  noneHolder: 'Choose “Name somebody”: a person or a unit, and what others can learn from.',
  noneText: 'Exemplary people and units of your organisation show here.',
  state: { ASKED: 'Waiting for the person to agree', PUBLISHED: 'Published', REFUSED: 'Not agreed' },
  name: 'Name somebody',
  nameAbout: 'A person is asked first and shown to others only once they agree. A unit is published at once.',
  nameSave: 'Name',
  kind: 'Who',
  kinds: { PERSON: 'A person', UNIT: 'A unit' },
  story: 'What others can learn from',
  agree: 'Agree to be shown',
  agreeAbout: 'Everybody of the organisation will read it. You may take it back at any time; each answer is kept.',
  refuse: 'Do not agree',
  refuseAbout: 'Nobody else reads it but those who name. You may change your mind later.',
  takeBack: 'Take back my consent',
};
