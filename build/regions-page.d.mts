export const regionsPath: string;
export function regionsDocument(): Promise<string>;
