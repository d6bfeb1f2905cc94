// Read a text aloud with a Vietnamese voice of the reader's own device. No such voice: the button stays hidden.
const buttons = document.querySelectorAll('[data-behaviour="read-aloud"]');
const synthesis = window.speechSynthesis;
if (synthesis && buttons.length) {
  const LONGEST = 180; // some voices fall silent in longer pieces
  const voice = () => synthesis.getVoices().find((one) => one.lang.replace('_', '-').toLowerCase().startsWith('vi'));

  const pieces = (text) => {
    const found = [];
    for (const sentence of text.replace(/\s+/g, ' ').trim().replace(/([.!?…;:]) /g, '$1\n').split('\n')) {
      let piece = '';
      for (const word of sentence.split(' ')) {
        if (piece && piece.length + word.length >= LONGEST) {
          found.push(piece);
          piece = '';
        }
        piece += (piece ? ' ' : '') + word;
      }
      if (piece) found.push(piece);
    }
    return found;
  };

  const prepare = (button) => {
    const target = document.getElementById(button.dataset.target);
    const label = button.querySelector('span');
    if (!target || !label) return;
    const words = label.textContent;
    let reading = 0;
    const show = (on) => { label.textContent = on ? button.dataset.stop : words; };
    const read = () => {
      const turn = ++reading;
      const parts = [...target.querySelectorAll('h1, h2, h3, p, li, figcaption, caption, blockquote')]
        .filter((part) => !part.closest('.page-tools, .print-only, nav, form, [hidden]'));
      const outermost = parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
      const queue = outermost.flatMap((part) => pieces(part.innerText));
      const next = () => {
        if (turn !== reading) return;
        const text = queue.shift();
        if (!text) return stop();
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.lang = 'vi-VN';
        utterance.voice = voice();
        utterance.onend = next;
        utterance.onerror = () => { if (turn === reading) stop(); };
        synthesis.speak(utterance);
      };
      synthesis.cancel();
      show(true);
      next();
    };
    const stop = () => {
      reading += 1;
      synthesis.cancel();
      show(false);
    };
    button.addEventListener('click', () => (label.textContent === words ? read() : stop()));
    window.addEventListener('pagehide', stop);
    button.hidden = false;
  };

  let prepared = false;
  const whenThereIsAVoice = () => {
    if (prepared || !voice()) return;
    prepared = true;
    buttons.forEach(prepare);
  };
  synthesis.addEventListener('voiceschanged', whenThereIsAVoice);
  whenThereIsAVoice();
}
