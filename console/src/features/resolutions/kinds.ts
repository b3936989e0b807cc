/** Kinds of document, as lists offer them. */
export const documentKinds = ['CONGRESS', 'YEARLY', 'THEMATIC', 'DIRECTIVE', 'CONCLUSION'] as const;
