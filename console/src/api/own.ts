import { withQuery } from './http';

const mostTasks = 200;

/** What the person behind the reader moves. */
export const ownPartPath = '/api/overview/my-part';

/** The tasks of the person behind the reader. */
export const ownTasksPath = withQuery('/api/tasks', { person: 'me', size: mostTasks });
