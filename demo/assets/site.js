// The site's own script: basket and product page. It asks assent before it tells an analytics tool anything.

const basketCount = () => Number(document.cookie.match(/(?:^|; )basket=(\d+)/)?.[1] ?? 0);

function showBasket() {
  for (const place of document.querySelectorAll('.basket-count')) place.textContent = String(basketCount());
}

function tellAnalytics(event, details) {
  // `allows` is missing until the SDK has loaded; then there is nothing to tell.
  if (window.assent?.allows?.('reader-insight')) window.posthog?.capture?.(event, details);
  if (window.assent?.allows?.('page-events')) {
    window.snowplowBrowserTracking?.trackStructEvent?.({ category: 'shop', action: event, label: details.colour });
  }
}

showBasket();
for (const link of document.querySelectorAll('.masthead a')) {
  if (link.getAttribute('href') === location.pathname) link.setAttribute('aria-current', 'page');
}

const order = document.querySelector('#order');
order?.addEventListener('change', () => {
  document.querySelector('.product-view').dataset.colour = order.elements.colour.value;
});
order?.addEventListener('submit', (event) => {
  event.preventDefault();
  const number = Number(order.elements.number.value);
  document.cookie = `basket=${basketCount() + number}; max-age=604800; path=/; samesite=lax`;
  showBasket();
  document.querySelector('#order-status').textContent = 'Added. The basket keeps it for a week.';
  tellAnalytics('added_to_basket', { number, colour: order.elements.colour.value });
});
