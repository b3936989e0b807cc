/** Saved ways of looking at lists. */
export const viewEn = {
  choose: 'Saved views',
  keep: 'Save view',
  title: 'Save this view',
  name: 'Name of the view',
  standard: 'Open this page with this view',
  isStandard: '(default)',
  share: 'Share with the unit and those below',
  sharedWith: 'shared in {{unit}}',
  save: 'Save',
  remove: 'Delete the view',
  kept: 'Views saved',
};
