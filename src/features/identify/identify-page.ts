import { loadDetails } from '../common/guide-data.ts';
import { FieldGuideSearch } from '../search/search-box.ts';

/** `<field-guide-identify>`: a box for a text of any kind, or a file. Everything needed is loaded with the page. */
class FieldGuideIdentify extends FieldGuideSearch {
  protected override readonly isForPasted = true;

  override connectedCallback(): void {
    super.connectedCallback();
    this.querySelector('[data-late]')?.remove();
    this.reader.prepare();
    loadDetails().catch(console.error);
    document.fonts.load('700 1em Numerals', '0').catch(console.error);
    this.form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.files?.[0])
        void this.takeFile(target.files[0]);
    });
    this.form.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement && target.value !== '') this.take(target.value);
    });
    this.form.addEventListener('reset', () => this.take(''));
  }
}

customElements.define('field-guide-identify', FieldGuideIdentify);
