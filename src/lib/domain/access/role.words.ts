import { defineWords } from '../language.ts';
import type { Role } from './role.ts';

export const ROLE_WORDS = defineWords<Record<Role, string>>({
	'zh-CN': {
		accountant: '会计',
		secretary: '书记',
		supervisor: '监督',
		township: '镇管理员'
	},
	en: {
		accountant: 'accountant',
		secretary: 'secretary',
		supervisor: 'supervisor',
		township: 'township administrator'
	}
});
