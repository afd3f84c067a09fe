'use strict';

for (const device of document.querySelectorAll('.device')) {
  const network = device.dataset.network;
  const thread = device.querySelector('.thread');
  const form = device.querySelector('form');
  const input = device.querySelector('input');
  let heard = 0;

  const add = (item, isMine) => {
    item.classList.toggle('mine', isMine);
    thread.append(item);
    thread.scrollTop = thread.scrollHeight;
  };

  const bubble = (text) => {
    const item = document.createElement('li');
    item.textContent = text ?? '';
    return item;
  };

  const problem = (text) => {
    const item = bubble(text);
    item.className = 'problem';
    add(item, false);
  };

  const say = async (body) => {
    add(bubble(body.text), true);
    try {
      const answer = await fetch('/emulator/say', {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ network, ...body }),
      });
      const { status } = answer.ok ? await answer.json() : { status: answer.status };
      if (status !== 200) problem(`The webhook answered ${status}.`);
    } catch {
      problem('The server does not answer. Is it running?');
    }
  };

  const taps = (buttons, isButton) => {
    const row = document.createElement('div');
    row.className = 'taps';
    for (const { title, payload, url } of buttons) {
      const tap = document.createElement(url ? 'a' : 'button');
      tap.textContent = title;
      if (url) {
        tap.href = url;
        tap.target = '_blank';
        tap.rel = 'noopener';
      } else {
        tap.type = 'button';
        tap.addEventListener('click', () => {
          if (!isButton) row.remove();
          say({ text: title, payload, isButton });
          input.focus();
        });
      }
      row.append(tap);
    }
    return row;
  };

  const picture = (address) => {
    const image = document.createElement('img');
    image.src = address;
    image.alt = '';
    return image;
  };

  const card = ({ title, subtitle, picture: address, buttons }) => {
    const box = document.createElement('div');
    box.className = 'card';
    if (address) box.append(picture(address));
    if (title) box.append(Object.assign(document.createElement('strong'), { textContent: title }));
    if (subtitle) box.append(subtitle);
    box.append(taps(buttons, true));
    return box;
  };

  const show = (message) => {
    // Replies vanish with the next message, as they do in Messenger.
    if (network === 'messenger') thread.querySelectorAll('li > .taps').forEach((row) => row.remove());
    const item = bubble(message.text);
    if (message.picture) item.append(picture(message.picture));
    message.cards.forEach((one) => item.append(card(one)));
    if (message.replies.length) item.append(taps(message.replies, false));
    add(item, false);
  };

  const poll = async () => {
    try {
      const answer = await fetch(`/emulator/messages?network=${network}&after=${heard}`);
      const { total, messages } = await answer.json();
      messages.forEach(show);
      heard = total;
    } catch {
      // The server is starting again, perhaps; the next poll tells.
    }
    setTimeout(poll, 600);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value;
    input.value = '';
    say({ text });
  });
  poll();
}
