export const campaignPath = (id: string) => `/api/study-campaigns/${encodeURIComponent(id)}`;
