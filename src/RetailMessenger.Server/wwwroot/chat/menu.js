const more = document.getElementById('more');
const list = document.getElementById('menu');

const show = open => {
  list.hidden = !open;
  more.setAttribute('aria-expanded', String(open));
};

/** Wires the header's menu. Escape closes the menu first and the chat only then. */
export function startMenu(texts, actions, close) {
  more.setAttribute('aria-label', texts.more);
  more.hidden = false;
  more.addEventListener('click', () => show(list.hidden));
  for (const [id, action] of Object.entries(actions)) {
    const button = document.getElementById(id);
    button.textContent = texts[id];
    button.addEventListener('click', () => {
      show(false);
      more.focus();
      action();
    });
  }
  document.addEventListener('pointerdown', event => {
    if (!list.hidden && !list.contains(event.target) && !more.contains(event.target)) show(false);
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    if (list.hidden) return close();
    show(false);
    more.focus();
  });
}
