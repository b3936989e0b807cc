import type { alarmsVi, commitmentsVi, networkVi } from './features-vi';

export const commitmentsEn: typeof commitmentsVi = { title: 'Commitment tree' };
export const alarmsEn: typeof alarmsVi = { title: 'Live alarms' };
export const networkEn: typeof networkVi = { title: 'Network resources' };
