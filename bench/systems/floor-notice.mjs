/*
 * Runs in the page, as text: a notice, preferences and a cookie in as little code as they need. It promises nothing
 * that a consent tool must: it is what the browser itself costs.
 */
export function floorNotice(policy, releaseTags) {
  const ids = policy.purposes.map(({ id }) => id);
  const stored = document.cookie.match(/(?:^|; )floor=([\w.]*)/)?.[1];
  const decide = (granted) => {
    document.cookie = `floor=${granted.join('.')}; path=/; max-age=15724800; samesite=lax`;
    box.remove();
    // The page without the notice is painted first.
    requestAnimationFrame(() => setTimeout(() => releaseTags(granted)));
  };
  const button = (action, text, onclick) =>
    Object.assign(document.createElement('button'), { className: action, textContent: text, onclick });
  const box = document.createElement('div');
  box.id = 'floor';
  box.style.cssText =
    'position:fixed;inset:auto 0 0;max-height:60vh;overflow:auto;padding:16px;background:#fff;font:16px system-ui';
  if (stored !== undefined) return releaseTags(stored.split('.'));
  box.append(
    `${policy.controller.name} asks: ${policy.purposes.map(({ title }) => title).join(', ')}. `,
    button('accept', 'Accept all', () => decide(ids)),
    button('reject', 'Reject all', () => decide([])),
    button('choose', 'Choose', () => {
      const rows = policy.purposes.concat(policy.services).map(({ id, title, name }) => {
        const label = document.createElement('label');
        const input = Object.assign(document.createElement('input'), { type: 'checkbox', name: id });
        label.append(input, title ?? name, document.createElement('br'));
        return label;
      });
      const save = button('save', 'Save', () => decide(ids.filter((id) => box.querySelector(`[name=${id}]`).checked)));
      box.replaceChildren(save, document.createElement('br'), ...rows);
    }),
  );
  document.body.append(box);
}
