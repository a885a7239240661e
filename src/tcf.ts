/** What the signal `tcf` needs besides its stub: the IAB's libraries, the list of vendors, what is kept on the device. */
export { startTcf } from './tcf/start-tcf.js';
