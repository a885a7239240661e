// The demo's panel: shows which requests have reached the third-party server, grouped by purpose, as they arrive.

const body = document.querySelector('.demo-panel-body');
const drawer = document.querySelector('.demo-panel-drawer');
const total = document.querySelector('.demo-panel-total');
const titles = {
  analytics: 'Audience measurement',
  ads: 'Personalised ads',
  merging: 'Linking across services',
  media: 'Videos, maps and embeds',
  unknown: 'Unknown',
};
const shownPaths = 3;
const wide = matchMedia('(min-width: 80rem)');

let purposes = [];
let requests = [];

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** What assent says about a purpose now, in words. */
function stateOf(purpose) {
  const { assent } = window;
  if (!assent?.allows) return 'SDK not loaded';
  if (!assent.decision) return 'Not decided';
  return assent.allows(purpose) ? 'Granted' : 'Refused';
}

function group(id) {
  const own = requests.filter((request) => request.purpose === id);
  const latest = own.slice(-shownPaths).reverse();
  return element(
    'section',
    { className: `demo-group ${own.length ? 'some' : 'none'}` },
    element('h3', {}, titles[id] ?? id, element('span', { className: 'demo-count' }, String(own.length))),
    element('p', { className: 'demo-state' }, own.length ? stateOf(id) : `${stateOf(id)}, nothing has arrived`),
    element(
      'ol',
      {},
      ...latest.map((request) => element('li', { title: `${request.method} ${request.path}` }, request.path)),
    ),
  );
}

function headline() {
  if (!requests.length) return 'Nothing has arrived';
  return requests.length === 1 ? '1 request has arrived' : `${requests.length} requests have arrived`;
}

function decisionLine() {
  const { assent } = window;
  if (!assent?.allows) return 'The SDK is not there.';
  return assent.decision ? 'A choice has been made on this device.' : 'No choice has been made yet.';
}

const now = element('div');
const groups = element('div');
body.append(
  now,
  groups,
  element(
    'div',
    { className: 'demo-buttons' },
    element('button', { type: 'button', onclick: clear }, 'Clear this list'),
    element('button', { type: 'button', onclick: forget }, 'Forget the choice'),
  ),
  element(
    'p',
    { className: 'demo-about' },
    'This panel belongs to the demo. It shows the log of the local server that stands for other companies, for all windows that have the demo open.',
  ),
);

function render() {
  total.textContent = String(requests.length);
  drawer.classList.toggle('some', requests.length > 0);
  now.className = `demo-now ${requests.length ? 'some' : 'none'}`;
  now.replaceChildren(element('p', { className: 'demo-headline' }, headline()), element('p', {}, decisionLine()));
  const known = purposes.map(({ id }) => id);
  const others = requests.map(({ purpose }) => purpose).filter((id) => !known.includes(id));
  groups.replaceChildren(...[...known, ...new Set(others)].map(group));
}

function clear() {
  void fetch('/demo/requests', { method: 'DELETE' });
}

async function forget() {
  window.assent?.forget?.();
  await fetch('/demo/requests', { method: 'DELETE' });
  // A script that has run cannot be unloaded: a fresh page shows the state before any choice.
  location.reload();
}

function open() {
  drawer.open = wide.matches;
}

const stream = new EventSource('/demo/requests');
stream.addEventListener('all', ({ data }) => {
  ({ purposes, requests } = JSON.parse(data));
  render();
});
stream.addEventListener('request', ({ data }) => {
  requests.push(JSON.parse(data));
  render();
});
stream.addEventListener('cleared', () => {
  requests = [];
  render();
});

document.addEventListener('assent:ready', render);
document.addEventListener('assent:change', render);
wide.addEventListener('change', open);
open();
render();
