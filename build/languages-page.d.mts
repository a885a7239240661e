export const languagesPath: string;
export function languagesDocument(): Promise<string>;
