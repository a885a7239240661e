// Adline's tag: remembers that it saw this browser and reports the page.
(() => {
  document.cookie = 'adline_seen=1; max-age=2592000; path=/; samesite=lax';
  navigator.sendBeacon(
    new URL('/adline/seen', document.currentScript.src),
    JSON.stringify({ page: location.pathname }),
  );
})();
