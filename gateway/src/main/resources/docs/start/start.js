// Copies the code beside the button, and says so.
for (const block of document.querySelectorAll('pre')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = document.body.dataset.copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.querySelector('code').textContent);
    button.textContent = document.body.dataset.copied;
    setTimeout(() => (button.textContent = document.body.dataset.copy), 2000);
  });
  const frame = document.createElement('div');
  frame.className = 'code';
  block.tabIndex = 0;
  block.replaceWith(frame);
  frame.append(block, button);
}
