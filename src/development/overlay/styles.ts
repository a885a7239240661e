/** Of the list: readable on any page, apart from its styles, and scrollable by keyboard. */
export const styles = `
:host { all: initial; }
section {
  position: fixed; inset: 16px 16px auto auto; z-index: 2147483646; box-sizing: border-box;
  width: min(30rem, calc(100vw - 32px)); max-height: min(60vh, 40rem); overflow: auto; padding: 12px 16px;
  font: 14px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fffdf5; border: 2px solid #8a4b00; border-radius: 8px;
}
header { display: flex; gap: 12px; align-items: start; justify-content: space-between; }
h2 { margin: 0; font-size: 16px; }
ul { margin: 12px 0 0; padding: 0; list-style: none; }
li { margin: 0 0 12px; overflow-wrap: anywhere; }
p { margin: 2px 0 0; }
code { font: 13px/1.4 ui-monospace, monospace; }
button { flex: none; min-width: 44px; min-height: 32px; font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 6px; cursor: pointer; }
:focus-visible { outline: 3px solid #0b4fd6; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  section { color: #f3f0e6; background: #22201a; border-color: #e0a458; }
  :focus-visible { outline-color: #8fb4ff; }
}
@media print { section { display: none; } }
`;
