export { createDesk } from './browser/create-desk.js';
export { startInterface } from './start-interface.js';
