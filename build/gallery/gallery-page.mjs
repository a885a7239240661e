/** The index of the pictures, by section. */
export const galleryPage = (sections) => `# Gallery

What visitors see, by \`npm run shots\`: the built files on the demo in Chromium. Where a page has no words, the interface is
the only text on it. What must hold in all of them is tested by structure and geometry
([looks.test.ts](../../test/e2e/looks.test.ts)), because pixels differ with the fonts of a machine.
${sections.map(sectionOf).join('')}`;

const sectionOf = ({ title, pictures }) => `
## ${title}

${pictures.map(({ name, title: caption }) => `**${caption}**\n\n![${caption}](${name}.png)\n`).join('\n')}`;
