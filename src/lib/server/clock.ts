/** The only clock. Everything below routes and commands takes its time as an argument. */
export const now = (): number => Date.now();
