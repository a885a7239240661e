import { liveTag } from '../tags.mjs';

/** The same page and tags without any consent: what nothing can be faster than. */
export const plain = {
  name: 'plain',
  title: 'un-gated',
  version: () => '',
  notes: [],
  files: () => ({}),
  page: () => ({}),
  tag: liveTag,
  accept: null,
  choose: null,
  preferences: null,
  hasServices: false,
};
