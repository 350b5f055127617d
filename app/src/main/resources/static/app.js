// What the pages do beyond HTML. Everything here is an ease; each page works without it.
(() => {
  'use strict';

  // A form whose answer has not come by then may be sent again.
  const LOST_AFTER = 8000;
  const body = document.body;
  const text = (name) => body.dataset[name] ?? '';

  // Ctrl K (⌘ K) or "/" puts the cursor into the search box.
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    const palette = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!palette && !slash) return;
    const box = document.querySelector('main [data-search]') ?? document.querySelector('.srch input');
    if (!box || box.offsetParent === null) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  // In a list of results the arrow keys go from one to the next; from the search box down into it.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...document.querySelectorAll('[data-results] .hits a')];
    const inList = links.indexOf(document.activeElement);
    if (!links.length || (inList < 0 && !event.target.matches('[data-search]'))) return;
    event.preventDefault();
    const next = inList + (event.key === 'ArrowDown' ? 1 : -1);
    (links[next] ?? document.querySelector(next < 0 ? '[data-search]' : '[data-results] .hits li:last-child a')).focus();
  });

  // Menus close on Escape and on a click elsewhere; only one is open.
  const openMenus = () => document.querySelectorAll('details.menu[open]');
  document.addEventListener('click', (event) => {
    openMenus().forEach((menu) => menu.contains(event.target) || menu.removeAttribute('open'));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    openMenus().forEach((menu) => {
      menu.removeAttribute('open');
      menu.querySelector('summary').focus();
    });
  });

  // A form with data-confirm asks first; a form is sent once.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) {
      event.preventDefault();
      return;
    }
    if (form.method !== 'post' || form.dataset.many !== undefined) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, LOST_AFTER);
  });

  // Choosing in a filter sends it; the button stays for those without script.
  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-auto]');
    if (form && event.target.matches('select, input[type=checkbox], input[type=radio]')) form.requestSubmit();
  });

  // A box with data-ticks ticks all boxes of that name in its form, and says whether all are ticked.
  const boxesOf = (all) => [...all.form.querySelectorAll(`input[type=checkbox][name="${all.dataset.ticks}"]`)];
  const showTicks = (all) => {
    const boxes = boxesOf(all);
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked > 0 && ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  document.querySelectorAll('[data-ticks]').forEach((all) => {
    all.closest('[hidden]').hidden = false;
    showTicks(all);
  });
  document.addEventListener('change', (event) => {
    const all = event.target.form?.querySelector('[data-ticks]');
    if (!all) return;
    if (event.target === all) boxesOf(all).forEach((box) => { box.checked = all.checked; });
    showTicks(all);
  });

  // Empty filters do not clutter the address that people send each other.
  document.addEventListener('formdata', (event) => {
    if (event.target.dataset.auto === undefined) return;
    for (const [name, value] of [...event.formData.entries()]) if (value === '') event.formData.delete(name);
  });

  // A button with data-copy copies the text of the element it names and says so in its label.
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
    button.dataset.done = 'yes';
    button.querySelector('span').textContent = text('copied');
  });

  // htmx carries the token that proves the request comes from our page, and a session that ended says so without
  // taking away what was typed.
  body.addEventListener('htmx:configRequest', (event) => {
    if (event.detail.verb !== 'get') event.detail.headers['X-CSRF-TOKEN'] = text('csrf');
  });
  // A form that stays on the page after it was carried out is another one when it is sent again.
  body.addEventListener('htmx:afterRequest', (event) => {
    if (!event.detail.successful) return;
    const key = event.target.closest('form')?.elements.namedItem('_once');
    if (key && crypto.randomUUID) key.value = crypto.randomUUID();
  });
  body.addEventListener('htmx:responseError', (event) => {
    const status = event.detail.xhr.status;
    show(status === 401 ? text('expired') : event.detail.xhr.getResponseHeader('X-Problem-Title') ?? text('failed'));
  });
  body.addEventListener('htmx:sendError', () => show(text('offline')));

  function show(message) {
    const place = document.getElementById('thong-bao');
    if (!place) return;
    const box = document.createElement('div');
    box.className = 'flash bad';
    const paragraph = document.createElement('p');
    paragraph.textContent = decodeURIComponent(message);
    box.append(document.createElement('span'), paragraph);
    place.replaceChildren(box);
    box.scrollIntoView({ block: 'nearest' });
  }
})();
