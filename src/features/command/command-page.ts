import { copyButton } from '../controls/copy-button.ts';
import { curlCommand, type Shell } from './curl-command.ts';

/**
 * `<field-guide-command>`: an address, and for each shell the command that fetches it. Nothing is
 * fetched here.
 */
export class FieldGuideCommand extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    if (!input || !status) throw new Error('<field-guide-command> needs an input and a status.');
    this.querySelector('[data-late]')?.remove();
    const outputs = [...this.querySelectorAll<HTMLElement>('[data-shell]')];
    for (const output of outputs) {
      const code = output.querySelector('code');
      if (!code) continue;
      output.append(
        copyButton(
          'Copy',
          () => code.textContent,
          () => code,
        ),
      );
    }
    const write = () => {
      let isAddress = true;
      for (const output of outputs) {
        const code = output.querySelector('code');
        const command = curlCommand(input.value, shellOf(output));
        isAddress = command !== undefined;
        output.hidden = !isAddress;
        if (code) code.textContent = command ?? '';
      }
      status.textContent =
        isAddress || input.value.trim() === ''
          ? ''
          : 'This is not the address of a page. Write it like https://example.com/page.';
    };
    input.addEventListener('input', write);
    write();
  }
}

function shellOf({ dataset }: HTMLElement): Shell {
  return dataset['shell'] === 'powershell' ? 'powershell' : 'bash';
}

customElements.define('field-guide-command', FieldGuideCommand);
