// Harbor Pay's part of merging: ties its customer number to this reader.
(() => {
  const key = 'harbor-pay-link';
  const link = localStorage.getItem(key) ?? crypto.randomUUID();
  localStorage.setItem(key, link);
  void fetch(new URL('/harbor-pay/link', document.currentScript.src), {
    method: 'POST',
    body: JSON.stringify({ link }),
  });
})();
