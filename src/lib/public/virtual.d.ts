/** Made by src/cli/browser-scripts.mjs. */
declare module 'virtual:browser/*' {
	export const code: string;
	/** Of the code: another version is another text. */
	export const version: string;
}
