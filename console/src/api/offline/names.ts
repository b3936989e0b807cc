/** Under this name the browser is asked to wake the worker once there is signal. */
export const syncTag = 'thongmach-waiting';

/** Tells a waiting worker of a newer console to take over now. */
export const takeOver = 'thongmach-take-over';
