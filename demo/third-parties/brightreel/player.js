const player = document.querySelector('.player');
const button = player.querySelector('button');

button.addEventListener('click', () => {
  const playing = player.classList.toggle('playing');
  button.setAttribute('aria-label', playing ? 'Pause' : 'Play');
  navigator.sendBeacon('/brightreel/watch', playing ? 'play' : 'pause');
});
