import { countServices, groupParticipants } from './group-participants.js';
import { informed } from './informed.js';

/** What only policies with switches for classes, with devices and reasons, or with further recipients show. */
export const participants = { group: groupParticipants, count: countServices, informed };
export type Participants = typeof participants;
