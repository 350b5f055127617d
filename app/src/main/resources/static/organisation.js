// The slider over the days on which the organisation changed. Without script the days are links and a date field.
(() => {
  'use strict';

  const slide = document.querySelector('[data-slide]');
  if (!slide) return;
  const marks = [...document.querySelectorAll('.marks [data-mark]')];
  const range = slide.querySelector('input');
  const shown = slide.querySelector('output');
  const field = document.getElementById(slide.dataset.for);
  let at = 0;
  marks.forEach((mark, i) => { if (mark.dataset.mark <= field.value) at = i; });
  const say = () => {
    const words = marks[range.value].textContent;
    shown.textContent = words;
    range.setAttribute('aria-valuetext', words);
  };
  range.value = at;
  if (marks[at].dataset.mark === field.value) say();
  slide.hidden = false;
  range.addEventListener('input', say);
  range.addEventListener('change', () => { location.href = marks[range.value].href; });
})();
