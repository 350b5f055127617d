// The reader's ease: keys, two-way highlighting, selection, the sheets on a phone. Every action is a link or a form of
// the page; this only presses them.
(() => {
  'use strict';

  const root = document.querySelector('[data-reader]');
  document.documentElement.classList.add('scripted');
  upload();
  if (!root) return;

  const page = root.querySelector('[data-page]');
  const panel = () => document.getElementById('bang');
  const phone = window.matchMedia('(max-width: 859px)');
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  let sheetOpen = false;
  const glide = () => (calm.matches ? 'instant' : 'smooth');

  /* ---------- panel and text point at each other ---------- */
  const runsOf = (key) => [...page.querySelectorAll('[data-i]')].filter((run) => run.dataset.i.split(' ').includes(key));
  const blocksAt = (address) => [...page.querySelectorAll('[data-at]')].filter((block) => block.dataset.at === address);

  function mark(scroll, how = glide()) {
    const item = panel().dataset.item;
    const at = panel().dataset.at;
    page.querySelectorAll('.now').forEach((run) => run.classList.remove('now'));
    page.querySelectorAll('.sel').forEach((block) => block.classList.remove('sel'));
    if (at && at !== 'head') blocksAt(at).filter((block) => !/^H\d$/.test(block.tagName)).forEach((block) => block.classList.add('sel'));
    const runs = item ? runsOf(item) : [];
    runs.forEach((run) => run.classList.add('now'));
    const target = runs[0] ?? blocksAt(at)[0];
    if (scroll && target && !isSeen(target)) target.scrollIntoView({ block: 'center', behavior: how });
    const card = panel().querySelector('[aria-current="true"]');
    if (card && scroll) card.scrollIntoView({ block: 'nearest' });
  }

  function isSeen(element) {
    const box = element.getBoundingClientRect();
    return box.top > 110 && box.bottom < window.innerHeight - 40;
  }

  function open(href) {
    htmx.ajax('GET', href, { target: '#bang', swap: 'outerHTML', source: root });
    history.replaceState(null, '', href);
    sheetOpen = phone.matches;
    panel().classList.toggle('open', sheetOpen);
  }

  function shut() {
    sheetOpen = false;
    panel().classList.remove('open');
  }

  const plain = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

  page.addEventListener('click', (event) => {
    if (!plain(event) || String(window.getSelection())) return;
    const run = event.target.closest('a.m');
    const address = event.target.closest('.gut a');
    const block = event.target.closest('[data-at]');
    if (run || address) {
      event.preventDefault();
      open((run ?? address).getAttribute('href'));
    } else if (block && !event.target.closest('a, button')) {
      const link = new URL(panel().dataset.here, location.href);
      ['item', 'tab', 'form', 'done'].forEach((name) => link.searchParams.delete(name));
      link.searchParams.set('at', block.dataset.at);
      open(link.pathname + link.search);
    }
  });

  page.addEventListener('mouseover', (event) => warm(event.target.closest?.('a.m')?.dataset.i.split(' ') ?? []));
  page.addEventListener('mouseleave', () => warm([]));
  function warm(keys) {
    panel().querySelectorAll('.hot').forEach((card) => card.classList.remove('hot'));
    keys.forEach((key) => panel().querySelector(`[data-card="${CSS.escape(key)}"]`)?.classList.add('hot'));
  }

  root.addEventListener('mouseover', (event) => {
    const card = event.target.closest?.('.ins [data-card]');
    page.querySelectorAll('.hot').forEach((run) => run.classList.remove('hot'));
    if (card) runsOf(card.dataset.card).forEach((run) => run.classList.add('hot'));
  });

  root.addEventListener('click', (event) => {
    if (event.target.closest('[data-close]')) {
      shut();
      return;
    }
    const row = event.target.closest('.ins a[data-row]');
    if (row && plain(event)) {
      event.preventDefault();
      const link = new URL(row.getAttribute('href'), location.href);
      link.searchParams.delete('tab');
      open(link.pathname + link.search);
      return;
    }
    const card = event.target.closest('.ins article[data-card]');
    if (card && !event.target.closest('a, button, input, select, textarea, label, summary')) {
      const runs = runsOf(card.dataset.card);
      page.querySelectorAll('.now').forEach((run) => run.classList.remove('now'));
      runs.forEach((run) => run.classList.add('now'));
      const target = runs[0] ?? blocksAt(panel().dataset.at)[0];
      if (target && !isSeen(target)) target.scrollIntoView({ block: 'center', behavior: glide() });
    }
  });

  document.body.addEventListener('htmx:afterSettle', (event) => {
    if (event.detail.target?.id !== 'bang' && event.target?.id !== 'bang') return;
    // Only now: while it settles, htmx puts the classes of the answer back.
    panel().classList.toggle('open', sheetOpen);
    mark(true);
    const wrong = panel().querySelector('form.edit [aria-invalid="true"], form.edit .form-control, form.edit .form-select');
    if (wrong) wrong.focus();
  });
  /* ---------- where the reader is in the outline ---------- */
  const entries = new Map([...root.querySelectorAll('.toc a[data-to]')].map((link) => [link.dataset.to, link]));
  const places = [...entries.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  let waiting = false;
  function follow() {
    waiting = false;
    let here = null;
    for (const place of places) {
      if (place.getBoundingClientRect().top <= window.innerHeight * 0.45) here = place;
      else break;
    }
    const link = here && entries.get(here.id);
    if (!link || link.getAttribute('aria-current')) return;
    entries.forEach((other) => other.removeAttribute('aria-current'));
    link.setAttribute('aria-current', 'location');
    root.querySelectorAll('.toc li.open').forEach((item) => item.classList.remove('open'));
    for (let item = link.closest('li'); item; item = item.parentElement.closest('li')) item.classList.add('open');
    const toc = link.closest('.toc');
    const top = link.offsetTop - toc.clientHeight / 2;
    if (Math.abs(toc.scrollTop - top) > toc.clientHeight / 3) toc.scrollTop = top;
  }
  places.sort((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  window.addEventListener('scroll', () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(follow);
    }
  }, { passive: true });

  /* ---------- the legend's switches ---------- */
  root.querySelector('[data-legend]').addEventListener('change', (event) => {
    const box = event.target.closest('[data-kind]');
    if (!box) return;
    page.classList.toggle(`hide-${box.dataset.kind}`, !box.checked);
    const link = new URL(location.href);
    link.searchParams.delete('hide');
    root.querySelectorAll('[data-kind]').forEach((other) => other.checked || link.searchParams.append('hide', other.dataset.kind));
    history.replaceState(null, '', link);
  });
  root.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', (event) => {
      page.classList.toggle('with-marks', event.shiftKey);
      window.print();
    });
  });

  /* ---------- words selected for an addition ---------- */
  function selected() {
    const selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const from = offset(range.startContainer, range.startOffset);
    const to = offset(range.endContainer, range.endOffset);
    if (!from || !to || to.at <= from.at) return null;
    return { start: from.at, end: to.at, address: from.block.closest('[data-at]')?.dataset.at ?? '', text: String(selection) };
  }
  // How far a place is from the start of the readable text; the margin's own letters do not count.
  function offset(node, within) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const block = element?.closest('[data-s]');
    if (!block || !page.contains(block) || element.closest('.gut')) return null;
    let count = 0;
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (text) =>
      text.parentElement.closest('.gut') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const end = node.nodeType === Node.TEXT_NODE ? null : node.childNodes[within] ?? null;
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      if (text === node) return { block, at: Number(block.dataset.s) + count + letters(text.data.slice(0, within)) };
      if (end && (end === text || end.contains(text) || end.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      count += letters(text.data);
    }
    return { block, at: Number(block.dataset.s) + count };
  }
  // A paragraph of the document has no line ends; those in the page come from its template.
  function letters(text) {
    return text.replaceAll('\n', '').length;
  }
  function add() {
    const words = selected();
    const link = new URL(panel().dataset.here, location.href);
    ['item', 'tab', 'done'].forEach((name) => link.searchParams.delete(name));
    link.searchParams.set('form', 'add');
    if (words) {
      link.searchParams.set('at', words.address);
      link.searchParams.set('start', words.start);
      link.searchParams.set('end', words.end);
      link.searchParams.set('quote', words.text);
    } else if (panel().dataset.at) {
      link.searchParams.set('at', panel().dataset.at);
    }
    window.getSelection().removeAllRanges();
    htmx.ajax('GET', link.pathname + link.search, { target: '#bang', swap: 'outerHTML', source: root });
    sheetOpen = phone.matches;
  }
  // Words typed over by hand stand somewhere else: then the place counted before is not theirs any more.
  root.addEventListener('input', (event) => {
    const form = event.target.closest('[data-add]');
    if (form && event.target.name === 'quote') {
      form.elements.start.value = '';
      form.elements.end.value = '';
    }
  });

  /* ---------- keys ---------- */
  const sheet = document.getElementById('phim');
  root.addEventListener('click', (event) => event.target.closest('[data-help]') && sheet.showModal());
  const nameOf = (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    return event.shiftKey && (key === 'Enter' || key === 'u') ? `Shift+${key}` : key;
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || sheet.open) return;
    const typing = event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
    if (typing && event.key !== 'Escape') return;
    const key = nameOf(event);
    const busy = event.target.closest('a, button, summary, label');
    if (key === 'Enter' && busy) return;
    if (key === '?') return act(event, () => sheet.showModal());
    if (key === '/') {
      const box = panel().querySelector('[data-review-search]');
      if (box) return act(event, () => { box.closest('details').open = true; box.focus(); box.select(); });
      return;
    }
    if (key === 'a' && root.classList.contains('review')) return act(event, add);
    if (key === 'Escape' && typing) event.target.blur();
    const button = panel().querySelector(`[data-key="${CSS.escape(key)}"]:not([disabled])`);
    if (button) return act(event, () => button.click());
    if (key === 'Escape' && panel().classList.contains('open')) return act(event, shut);
    if ((key === 'j' || key === 'k') && !root.classList.contains('review')) return act(event, () => step(key === 'j' ? 1 : -1));
  });
  function act(event, deed) {
    event.preventDefault();
    event.stopImmediatePropagation();
    deed();
  }
  // Without review J and K walk through the duties.
  function step(by) {
    const links = [...page.querySelectorAll('.gut a[data-open]')];
    const now = links.findIndex((link) => link.dataset.open === panel().dataset.at);
    const next = links[Math.min(links.length - 1, Math.max(0, now + by))];
    if (next) open(next.getAttribute('href'));
  }

  /* ---------- messages ---------- */
  document.addEventListener('click', (event) => event.target.closest('[data-dismiss]')?.closest('.toast-i').remove());
  const here = new URL(location.href);
  if (here.searchParams.has('done')) {
    here.searchParams.delete('done');
    history.replaceState(null, '', here);
  }
  mark(here.searchParams.has('item') || here.searchParams.has('at') || root.classList.contains('review'), 'instant');
  follow();

  /* ---------- handing in a file ---------- */
  function upload() {
    const form = document.querySelector('[data-upload]');
    if (!form) return;
    const input = form.querySelector('input[type=file]');
    const drop = form.querySelector('[data-drop]');
    const name = form.querySelector('[data-name]');
    const show = () => { name.textContent = input.files[0]?.name ?? ''; };
    input.addEventListener('change', show);
    ['dragenter', 'dragover'].forEach((kind) => drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    }));
    ['dragleave', 'drop'].forEach((kind) => drop.addEventListener(kind, () => drop.classList.remove('over')));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) {
        input.files = event.dataTransfer.files;
        show();
      }
    });
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const request = new XMLHttpRequest();
      const box = form.querySelector('[data-progress]');
      const bar = box.querySelector('progress');
      const text = box.querySelector('[data-progress-text]');
      box.hidden = false;
      text.textContent = form.dataset.sending;
      request.upload.addEventListener('progress', (sent) => { if (sent.lengthComputable) bar.value = (100 * sent.loaded) / sent.total; });
      request.upload.addEventListener('load', () => {
        bar.removeAttribute('value');
        text.textContent = form.dataset.reading;
      });
      request.addEventListener('load', () => {
        const next = request.getResponseHeader('HX-Redirect');
        if (next) {
          location.assign(next);
          return;
        }
        const answer = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main');
        if (!answer) return form.submit();
        document.querySelector('main').replaceChildren(...answer.childNodes);
        upload();
        document.querySelector('main').focus();
      });
      request.addEventListener('error', () => form.submit());
      request.open('POST', form.action);
      request.setRequestHeader('HX-Request', 'true');
      request.setRequestHeader('X-CSRF-TOKEN', document.body.dataset.csrf);
      request.send(new FormData(form));
    });
  }
})();
