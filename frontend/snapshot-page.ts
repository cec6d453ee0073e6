import './styles/fonts.css';
import './styles/tokens.css';
import './styles/snapshot-page.css';

/** The buttons that copy what stands in the element that they name; without this script they stay hidden. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const source = document.getElementById(button.dataset['copy']!);
  if (source === null || !('clipboard' in navigator)) continue;
  const usual = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(source.textContent ?? '').then(() => {
      button.textContent = button.dataset['copied'] ?? usual;
      setTimeout(() => (button.textContent = usual), 2000);
    });
  });
}
