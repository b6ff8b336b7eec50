/** Who a person is in a village's finances. The public has no account and no role. */
export const ROLES = ['accountant', 'secretary', 'supervisor', 'township'] as const;
export type Role = (typeof ROLES)[number];
/** The roles held in one village; `township` is held for all of them. */
export const VILLAGE_ROLES = ['accountant', 'secretary', 'supervisor'] as const;
export type VillageRole = (typeof VILLAGE_ROLES)[number];

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
