import { loadDetails } from '../search/data.ts';
import { FieldGuideSearch } from '../search/search-box.ts';

/** `<field-guide-identify>`: a box for a text of any kind, or a file. Everything needed is loaded with the page. */
class FieldGuideIdentify extends FieldGuideSearch {
  override connectedCallback(): void {
    super.connectedCallback();
    this.querySelector('[data-late]')?.remove();
    this.reader.prepare();
    loadDetails().catch(console.error);
    this.form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.files?.[0])
        void this.takeFile(target.files[0]);
    });
    this.form.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement && target.value !== '') this.take(target.value);
    });
    this.form.addEventListener('reset', () => this.take(''));
  }

  protected override isPasted(): boolean {
    return true;
  }
}

customElements.define('field-guide-identify', FieldGuideIdentify);
