document.querySelector('[data-ask]').addEventListener('click', () => window.RetailMessenger?.open());

const snippet = document.getElementById('snippet');
snippet.textContent = snippet.textContent.replace('https://bot.example.com/', new URL('.', location.href).href);
