/** A text in local storage; where that fails, in the memory of this page. */
export interface Kept {
  readonly read: () => string;
  /** An empty text removes it. */
  readonly write: (text: string) => void;
  /** Whether the next page can read what this one has written. */
  readonly isLasting: () => boolean;
}

export function createKept(key: string): Kept {
  let memory = '';
  let isLasting = true;
  return {
    read() {
      try {
        return isLasting ? (localStorage.getItem(key) ?? '') : memory;
      } catch {
        isLasting = false;
        return memory;
      }
    },
    write(text) {
      memory = text;
      try {
        if (text) localStorage.setItem(key, text);
        else localStorage.removeItem(key);
        isLasting = true;
      } catch {
        isLasting = false;
      }
    },
    isLasting: () => isLasting,
  };
}
