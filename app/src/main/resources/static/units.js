// A choice of units becomes a field one types into. What it proposes comes from the server, so that ten thousand units are as
// quick as ten; without script the choice stays what it is, with a second field for the name of any other unit.
(() => {
  'use strict';

  // Milliseconds without a key before the server is asked; pixels of the list and of the edge it keeps from the window's.
  const PAUSE = 120;
  const NARROWEST = 260;
  const TALLEST = 220;
  const EDGE = 8;
  let count = 0;
  document.querySelectorAll('select[data-units]').forEach(enhance);

  function enhance(select) {
    const number = ++count;
    const near = [...select.options].slice(1).map((option) => ({ id: option.value, name: option.text, place: '' }));
    const nothing = select.options[0].text;
    const input = document.createElement('input');
    const list = document.createElement('ul');
    const box = document.createElement('div');
    input.type = 'text';
    input.className = 'form-control';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.placeholder = nothing === '–' ? select.dataset.hint : nothing;
    input.required = select.dataset.needed !== undefined;
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `don-vi-${number}`,
    })) input.setAttribute(name, value);
    for (const name of ['aria-label', 'aria-invalid', 'aria-describedby']) {
      if (select.getAttribute(name)) input.setAttribute(name, select.getAttribute(name));
    }
    if (select.id) {
      input.id = select.id;
      select.id += '-chon';
    }
    list.id = `don-vi-${number}`;
    list.className = 'suggest';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', select.dataset.hint);
    list.hidden = true;
    box.className = 'suggest-box';
    select.hidden = true;
    select.before(box);
    box.append(input, list, select);
    let shown = [];
    let active = -1;
    let answered = '';
    let asked;
    let waiting;
    const chosenName = () => (select.value === '' ? '' : select.selectedOptions[0].text);
    input.value = chosenName();

    input.addEventListener('focus', () => input.select());
    input.addEventListener('click', () => show(near));
    input.addEventListener('input', () => {
      clearTimeout(waiting);
      input.setCustomValidity('');
      const typed = input.value.trim();
      if (typed === '') {
        choose({ id: '', name: '' });
        show(near);
      } else waiting = setTimeout(() => ask(typed), PAUSE);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) show(shown.length ? shown : near);
        else light(active + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Enter' && !list.hidden) {
        event.preventDefault();
        if (shown[Math.max(active, 0)]) choose(shown[Math.max(active, 0)]);
        hide();
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        input.value = chosenName();
        hide();
      }
    });
    // What was typed and names no unit is not sent: the field goes back to what is chosen.
    input.addEventListener('blur', () => {
      clearTimeout(waiting);
      const typed = input.value.trim();
      if (typed !== '' && typed !== chosenName() && typed !== answered) settle(typed);
      else settleOn(shown, typed);
      hide();
    });
    window.addEventListener('scroll', (event) => list.hidden || list.contains(event.target) || place(), { capture: true, passive: true });
    window.addEventListener('resize', () => list.hidden || place());
    list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const line = event.target.closest('[role=option]');
      if (!line) return;
      choose(shown[[...list.children].indexOf(line)]);
      hide();
    });

    function settleOn(units, typed) {
      const same = units.filter((unit) => unit.name.toLowerCase() === typed.toLowerCase());
      if (same.length === 1) choose(same[0]);
      else input.value = chosenName();
    }

    // Whoever types fast is gone before the answer is there. The form waits for it, so that no name is lost on the way.
    async function settle(typed) {
      input.setCustomValidity(select.dataset.hint);
      let units = near;
      try {
        const answer = await fetch(`${select.dataset.units}?q=${encodeURIComponent(typed)}`);
        if (answer.ok) units = (await answer.json()).map((unit) => ({ ...unit, id: String(unit.id) }));
      } catch (gone) {
        units = near;
      }
      input.setCustomValidity('');
      if (input.value.trim() === typed && document.activeElement !== input) settleOn(units, typed);
    }

    async function ask(typed) {
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(`${select.dataset.units}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
        if (answer.ok && document.activeElement === input) {
          show((await answer.json()).map((unit) => ({ ...unit, id: String(unit.id) })));
          answered = typed;
        }
      } catch (gone) {
        if (gone.name !== 'AbortError') show(near.filter((unit) => unit.name.toLowerCase().includes(typed.toLowerCase())));
      }
    }

    function show(units) {
      shown = units;
      list.replaceChildren(...units.map((unit, at) => {
        const line = document.createElement('li');
        line.id = `don-vi-${number}-${at}`;
        line.setAttribute('role', 'option');
        line.setAttribute('aria-selected', 'false');
        line.append(unit.name);
        if (unit.place) {
          const place = document.createElement('small');
          place.textContent = unit.place;
          line.append(place);
        }
        return line;
      }));
      if (!units.length) {
        const none = document.createElement('li');
        none.className = 'none';
        none.setAttribute('role', 'option');
        none.setAttribute('aria-disabled', 'true');
        none.textContent = select.dataset.none;
        list.append(none);
      }
      list.hidden = false;
      place();
      input.setAttribute('aria-expanded', 'true');
      light(-1);
    }

    // On the window and not in the table it stands in, which would cut it off.
    function place() {
      const field = input.getBoundingClientRect();
      const width = Math.min(Math.max(field.width, NARROWEST), document.documentElement.clientWidth - 2 * EDGE);
      list.style.width = `${width}px`;
      list.style.left = `${Math.max(EDGE, Math.min(field.left, document.documentElement.clientWidth - width - EDGE))}px`;
      const below = window.innerHeight - field.bottom;
      const above = below < TALLEST && field.top > below;
      list.style.top = above ? 'auto' : `${field.bottom + 2}px`;
      list.style.bottom = above ? `${window.innerHeight - field.top + 2}px` : 'auto';
    }

    function light(at) {
      active = shown.length ? Math.min(Math.max(at, -1), shown.length - 1) : -1;
      [...list.children].forEach((line, index) => line.setAttribute('aria-selected', String(index === active)));
      if (active < 0) input.removeAttribute('aria-activedescendant');
      else {
        input.setAttribute('aria-activedescendant', `don-vi-${number}-${active}`);
        list.children[active].scrollIntoView({ block: 'nearest' });
      }
    }

    function choose(unit) {
      if (unit.id !== '' && ![...select.options].some((option) => option.value === unit.id)) select.add(new Option(unit.name, unit.id));
      const changed = select.value !== unit.id;
      select.value = unit.id;
      input.value = unit.name;
      if (changed) select.dispatchEvent(new Event('change', { bubbles: true }));
    }

    function hide() {
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }
  }
})();
