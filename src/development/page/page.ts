/** One start tag of a page. */
export interface PageElement {
  /** In small letters. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it stands, for people: `index.html:12`. */
  readonly place: string;
  /** Inside a template, where browsers load nothing. */
  readonly isInert: boolean;
  /** Attributes of the template that it stands in. */
  readonly template?: ReadonlyMap<string, string> | undefined;
  /** Of a script: what stands in it. */
  readonly text: string;
}

/** What the check of a page looks at. */
export interface PageSource {
  /** File or address, for people. */
  readonly name: string;
  /** Base of relative addresses: that of the page, or one that nobody has. */
  readonly address: string;
  readonly elements: readonly PageElement[];
}
