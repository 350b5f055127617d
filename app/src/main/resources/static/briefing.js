// Turns the pages of a briefing on the wall. Without it the slides stand one below the other.
(() => {
  'use strict';

  const slides = [...document.querySelectorAll('.slide')];
  if (!slides.length) return;
  const at = document.querySelector('[data-at]');
  let now = 0;

  function show(wanted, focus) {
    now = Math.min(Math.max(wanted, 0), slides.length - 1);
    slides.forEach((slide, number) => { slide.hidden = number !== now; });
    history.replaceState(null, '', '#' + slides[now].id);
    at.textContent = `${now + 1} / ${slides.length}`;
    slides[now].scrollTop = 0;
    if (focus) {
      slides[now].tabIndex = -1;
      slides[now].focus({ preventScroll: true });
    }
  }

  function named() {
    const number = slides.findIndex((slide) => '#' + slide.id === location.hash);
    return number < 0 ? 0 : number;
  }

  const steps = {
    ArrowRight: () => now + 1, ArrowDown: () => now + 1, PageDown: () => now + 1, ' ': () => now + 1,
    ArrowLeft: () => now - 1, ArrowUp: () => now - 1, PageUp: () => now - 1,
    Home: () => 0, End: () => slides.length - 1,
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, button, summary, a')) {
      // Keys that the element itself answers to are its own; a lone arrow on a link turns the page.
      const own = event.target.closest('input, textarea, select') || event.key === ' ';
      if (own) return;
    }
    if (event.key.toLowerCase() === 'f') {
      event.preventDefault();
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen?.();
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    show(step(), true);
  });

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-turn]');
    if (button) show(now + Number(button.dataset.turn), false);
  });

  // What is opened below the edge of the wall comes into view.
  document.addEventListener('toggle', (event) => {
    if (event.target.open && event.target.closest('.slide')) event.target.scrollIntoView({ block: 'nearest' });
  }, true);

  // A swipe on a tablet turns the page too.
  const SWIPE = 80;
  let began = null;
  document.addEventListener('touchstart', (event) => { began = event.changedTouches[0].clientX; }, { passive: true });
  document.addEventListener('touchend', (event) => {
    const moved = event.changedTouches[0].clientX - began;
    if (Math.abs(moved) > SWIPE && !event.target.closest('input, textarea, select')) show(now + (moved < 0 ? 1 : -1), false);
  }, { passive: true });

  window.addEventListener('hashchange', () => show(named(), false));
  document.body.classList.add('playing');
  // What was just recorded is told on the slide it was recorded on.
  const told = document.getElementById('thong-bao');
  show(named(), false);
  if (told?.children.length && now > 0) slides[now].prepend(told);
})();
