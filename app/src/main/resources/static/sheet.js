// The grid of a sheet: keys as in a spreadsheet, pasting blocks, saving while one types, and a copy in the browser until the
// server has it. Without script the sheet is a form.
(() => {
  'use strict';

  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });

  // Paper shows no column in which nothing stands.
  const grid = document.querySelector('table.grid');
  window.addEventListener('beforeprint', () => {
    if (!grid?.querySelector('td.in')) return;
    const filled = (of) => [...grid.querySelectorAll(of)].some((input) => input.value.trim() !== '');
    grid.classList.toggle('no-figures', !filled('td.in > input:not([type=hidden])'));
    grid.classList.toggle('no-notes', !filled('td.txt > input'));
    grid.querySelectorAll('tr[data-row]').forEach((tr) => tr.classList.toggle('blank', tr.querySelector('td.in > input')?.value.trim() === ''));
  });

  const form = document.querySelector('form[data-sheet]');
  if (!form || !form.querySelector('td.in')) return;
  const said = document.getElementById('da-luu');
  const left = document.getElementById('con-lai');
  const words = form.dataset;
  const rows = new Map();
  form.querySelectorAll('tr[data-row]').forEach((tr) => {
    const id = tr.dataset.row;
    if (form.elements[`figure-${id}`]) rows.set(id, tr);
  });

  const FIELDS = ['figure', 'status', 'note', 'reason'];
  const GRID = ['figure', 'status', 'note'];
  const field = (id, name) => form.elements[`${name}-${id}`];
  const read = (id) => Object.fromEntries(FIELDS.map((name) => [name, field(id, name).value]));
  const same = (a, b) => FIELDS.every((name) => a[name].trim() === b[name].trim());
  const fill = (text, ...values) => values.reduce((all, value, i) => all.replaceAll(`{${i}}`, value), text);

  // ---------- the copy in this browser ----------
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem(words.draft) ?? '{}');
  } catch {
    kept = {};
  }
  function keep() {
    try {
      if (Object.keys(kept).length) localStorage.setItem(words.draft, JSON.stringify(kept));
      else localStorage.removeItem(words.draft);
    } catch {
      // A browser that keeps nothing still sends what is typed.
    }
  }

  // ---------- saving ----------
  let sending = false;
  let again = false;
  let timer = 0;
  // Milliseconds: after a key before saving, before the first new attempt, between attempts at most.
  const TYPING = 600;
  const FIRST_PAUSE = 2000;
  const LONGEST_PAUSE = 30000;
  let pause = FIRST_PAUSE;
  let attempt = null;
  // What was tried for a cell since the server last acknowledged it.
  const sent = new Map();

  function say(state, text) {
    said.className = `saved ${state}`;
    said.textContent = text;
  }
  function touched(id, soon) {
    kept[id] = { ...read(id), seen: field(id, 'seen').value };
    keep();
    plan(soon ? 0 : TYPING);
  }
  function plan(wait) {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }
  function key() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async function send() {
    if (sending) {
      again = true;
      return;
    }
    const ids = Object.keys(kept).filter((id) => rows.has(id) && !rows.get(id).dataset.conflict);
    if (!ids.length) return;
    const cells = ids.map((id) => {
      const now = read(id);
      return { indicator: Number(id), ...now, seen: Number(field(id, 'seen').value) };
    });
    const body = JSON.stringify({ cells });
    if (attempt?.body !== body) attempt = { body, key: key() };
    cells.forEach((cell) => {
      const id = String(cell.indicator);
      sent.set(id, [...(sent.get(id) ?? []), cell]);
    });
    sending = true;
    say('wait', said.dataset.sending);
    try {
      const answer = await fetch(`${words.sheet}/cells`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          'X-CSRF-TOKEN': document.body.dataset.csrf,
          'Idempotency-Key': attempt.key,
        },
        body,
      });
      if (answer.ok) {
        pause = FIRST_PAUSE;
        attempt = null;
        take(await answer.json(), cells);
      } else if (answer.status === 401) {
        say('off', said.dataset.session);
      } else {
        const problem = await answer.json().catch(() => null);
        attempt = null;
        say('off', problem?.detail ?? said.dataset.unsent);
        if (answer.status >= 500) later();
      }
    } catch {
      say('off', said.dataset.unsent);
      later();
    } finally {
      sending = false;
      if (again) {
        again = false;
        plan(0);
      }
    }
  }
  function later() {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
  window.addEventListener('online', () => plan(0));

  function take(answer, cells) {
    const wanted = new Map(cells.map((cell) => [String(cell.indicator), cell]));
    for (const outcome of answer.outcomes) {
      const id = String(outcome.indicator);
      const mine = wanted.get(id);
      if (outcome.became === 'SAVED') {
        field(id, 'seen').value = outcome.now.version;
        if (same(read(id), mine)) delete kept[id];
        else plan(0);
        sent.delete(id);
      } else if (outcome.became === 'LOCKED') {
        show(id, outcome.now);
        delete kept[id];
      } else if (sent.get(id)?.some((attempt) => same(attempt, outcome.now))) {
        // It was ours: the answer got lost on the way.
        field(id, 'seen').value = outcome.now.version;
        plan(0);
      } else {
        ask(id, outcome.now);
      }
    }
    keep();
    answer.sheet.cells.forEach((cell) => rows.has(String(cell.indicator)) && judge(cell));
    left.textContent = answer.sheet.left;
    const waits = Object.keys(kept).length > 0;
    if (!waits) {
      const time = new Date(answer.sheet.at).toLocaleTimeString('vi-VN', { hour12: false });
      say('', fill(said.dataset.saved, time));
    }
  }
  function show(id, now) {
    FIELDS.forEach((name) => (field(id, name).value = now[name]));
    field(id, 'seen').value = now.version;
  }

  // ---------- what is to be said about a figure ----------
  function line(tone, text) {
    const span = document.createElement('span');
    span.className = `said ${tone}`;
    const icon = document.getElementById(tone === 'ok' ? 'dau-ok' : tone ? 'dau-canh-bao' : '');
    if (icon) span.append(icon.content.cloneNode(true), ' ');
    span.append(text);
    return span;
  }
  function button(text, press) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', press);
    return made;
  }
  function judge(cell) {
    const id = String(cell.indicator);
    const tr = rows.get(id);
    if (tr.dataset.conflict) return;
    const errors = cell.findings.some((finding) => finding.severity === 'ERROR');
    const lines = cell.findings.map((finding) => {
      const made = line(finding.severity === 'ERROR' ? 'e' : 'w', finding.detail);
      if (finding.choices.length) made.append(` ${words.meant} `);
      finding.choices.forEach((choice) =>
        made.append(
          button(choice, () => {
            field(id, 'figure').value = choice;
            touched(id, true);
            field(id, 'figure').focus();
          })
        )
      );
      return made;
    });
    const empty = cell.figure === '';
    if (!lines.length) lines.push(line(empty ? '' : 'ok', empty ? words.none : words.valid));
    tr.querySelector('[data-said]').replaceChildren(...lines);
    const warned = cell.findings.length > 0 && !errors;
    const place = tr.querySelector('td.in');
    place.classList.toggle('e', errors);
    place.classList.toggle('w', warned && cell.reason === '');
    const figure = field(id, 'figure');
    if (errors) figure.setAttribute('aria-invalid', 'true');
    else figure.removeAttribute('aria-invalid');
    field(id, 'reason').hidden = !warned && cell.reason === '';
    tr.querySelector('[data-to-date]').textContent = written(cell.toDate, Number(tr.dataset.decimals));
  }
  function written(value, decimals) {
    if (value === null || value === undefined) return '–';
    const places = Math.max(decimals, Math.min((String(value).split('.')[1] ?? '').length, 4));
    return Number(value).toLocaleString('vi-VN', { minimumFractionDigits: places, maximumFractionDigits: places }).replace('-', '−');
  }

  // ---------- somebody else was faster ----------
  function ask(id, now) {
    const tr = rows.get(id);
    tr.dataset.conflict = 'yes';
    const made = line('e', fill(words.conflict, now.changedBy, now.figure === '' ? '–' : now.figure));
    made.append(document.createElement('br'));
    const settle = (mine) => {
      delete tr.dataset.conflict;
      if (mine) field(id, 'seen').value = now.version;
      else {
        show(id, now);
        delete kept[id];
        keep();
      }
      if (mine) touched(id, true);
      else plan(0);
      tr.querySelector('[data-said]').replaceChildren();
      field(id, 'figure').focus();
    };
    made.append(button(words.mine, () => settle(true)), button(words.theirs, () => settle(false)));
    tr.querySelector('[data-said]').replaceChildren(made);
    tr.querySelector('td.in').classList.add('e');
  }

  // ---------- typing ----------
  const place = (input) => {
    const [, name, id] = /^(\w+)-(\d+)$/.exec(input.name) ?? [];
    return rows.has(id) ? { name, id } : null;
  };
  form.addEventListener('input', (event) => {
    const at = place(event.target);
    if (at) touched(at.id, false);
  });
  form.addEventListener('change', (event) => {
    const at = place(event.target);
    if (at) touched(at.id, true);
  });

  const order = [...rows.keys()];
  function go(at, down, right) {
    const row = order.indexOf(at.id) + down;
    const column = GRID.indexOf(at.name) + right;
    if (row < 0 || row >= order.length || column < 0 || column >= GRID.length) return false;
    const next = field(order[row], GRID[column]);
    next.focus();
    if (next.select) next.select();
    return true;
  }
  form.addEventListener('keydown', (event) => {
    const at = place(event.target);
    if (!at || event.isComposing || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && pasted) {
      event.preventDefault();
      takeBack();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const text = event.target.tagName === 'INPUT';
    const start = text && event.target.selectionStart === 0;
    const end = text && event.target.selectionEnd === event.target.value.length;
    const whole = text && start && end;
    let moved = false;
    if (event.key === 'Enter') {
      event.preventDefault();
      go({ ...at, name: GRID.includes(at.name) ? at.name : 'figure' }, event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Escape' && text) {
      event.target.value = event.target.defaultValue;
      touched(at.id, true);
    } else if (event.key === 'ArrowUp' && text) moved = go(at, -1, 0);
    else if (event.key === 'ArrowDown' && text) moved = go(at, 1, 0);
    else if (event.key === 'ArrowLeft' && (whole || (start && event.target.selectionEnd === 0) || !text)) moved = go(at, 0, -1);
    else if (event.key === 'ArrowRight' && (whole || (end && event.target.selectionStart === event.target.value.length) || !text)) moved = go(at, 0, 1);
    if (moved) event.preventDefault();
  });

  // ---------- a block copied from a spreadsheet ----------
  let pasted = null;
  function cellsOf(text) {
    const table = [[]];
    let cell = '';
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (quoted && c === '"' && text[i + 1] === '"') cell += text[++i];
      else if (c === '"' && (quoted || cell === '')) quoted = !quoted;
      else if (!quoted && c === '\t') {
        table.at(-1).push(cell);
        cell = '';
      } else if (!quoted && (c === '\n' || c === '\r')) {
        if (c === '\r' && text[i + 1] === '\n') i++;
        table.at(-1).push(cell);
        table.push([]);
        cell = '';
      } else cell += quoted && (c === '\n' || c === '\r') ? ' ' : c;
    }
    table.at(-1).push(cell);
    if (table.length > 1 && table.at(-1).length === 1 && table.at(-1)[0] === '') table.pop();
    return table.map((row) => row.map((value) => value.replaceAll('\u00A0', ' ').trim()));
  }
  function put(id, name, value) {
    const input = field(id, name);
    if (input.tagName !== 'SELECT') input.value = value;
    else {
      const option = [...input.options].find((each) => each.text.toLowerCase() === value.toLowerCase() || each.value === value.toUpperCase());
      if (option) input.value = option.value;
    }
  }
  form.addEventListener('paste', (event) => {
    const at = place(event.target);
    if (!at || !GRID.includes(at.name)) return;
    const table = cellsOf(event.clipboardData.getData('text/plain'));
    if (table.length === 1 && table[0].length === 1 && event.target.tagName === 'INPUT') {
      if (at.name !== 'figure' || table[0][0] === event.clipboardData.getData('text/plain')) return;
    }
    event.preventDefault();
    const first = order.indexOf(at.id);
    const column = GRID.indexOf(at.name);
    pasted = [];
    table.forEach((line, down) => {
      const id = order[first + down];
      if (!id) return;
      pasted.push({ id, before: read(id) });
      line.forEach((value, right) => {
        if (GRID[column + right]) put(id, GRID[column + right], value);
      });
      touched(id, true);
    });
  });
  function takeBack() {
    pasted.forEach(({ id, before }) => {
      FIELDS.forEach((name) => (field(id, name).value = before[name]));
      touched(id, true);
    });
    pasted = null;
  }

  // ---------- what an earlier visit could not send ----------
  let restored = 0;
  for (const [id, copy] of Object.entries(kept)) {
    if (!rows.has(id) || same(read(id), copy)) delete kept[id];
    else {
      FIELDS.forEach((name) => (field(id, name).value = copy[name]));
      field(id, 'seen').value = copy.seen;
      restored++;
    }
  }
  keep();
  if (restored) {
    say('wait', fill(said.dataset.restored, restored));
    plan(0);
  }

  // A sheet that is handed in takes everything along itself, after what is under way has arrived.
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    again = false;
    if (!sending) return;
    event.preventDefault();
    event.stopPropagation();
    const press = event.submitter;
    const wait = setInterval(() => {
      if (sending) return;
      clearInterval(wait);
      clearTimeout(timer);
      form.requestSubmit(press);
    }, 50);
  });
})();
