export const servicesPath: string;
export function servicesDocument(): Promise<string>;
