export const policyCheckPath: string;
export function policyCheckDocument(): Promise<string>;
