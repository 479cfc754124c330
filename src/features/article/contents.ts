import { sectionInView } from './section-in-view.ts';

interface Section {
  readonly link: HTMLAnchorElement;
  readonly heading: Element;
}

/** `<field-guide-contents>`: highlights the link to the section that is being read, and keeps it in view. */
export class FieldGuideContents extends HTMLElement {
  #sections: readonly Section[] = [];
  /** The section that was jumped to, which counts as being read until the page scrolls away from this place. */
  #jump: { readonly hash: string; scrollY?: number } | undefined;
  #frame = 0;

  connectedCallback(): void {
    this.#sections = [...this.querySelectorAll('a')].flatMap((link) => {
      const heading = document.getElementById(link.hash.slice(1));
      return heading ? [{ link, heading }] : [];
    });
    for (const event of ['scroll', 'resize']) {
      window.addEventListener(event, () => this.#schedule(), { passive: true });
    }
    window.addEventListener('hashchange', () => this.#jumpTo(location.hash));
    this.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLAnchorElement) this.#jumpTo(target.hash);
    });
    this.#jumpTo(location.hash);
  }

  #jumpTo(hash: string): void {
    this.#jump = { hash };
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#highlight(this.#jumpedTo() ?? this.#inView());
    });
  }

  #jumpedTo(): Section | undefined {
    if (!this.#jump) return undefined;
    const { hash, scrollY = window.scrollY } = this.#jump;
    this.#jump = Math.abs(window.scrollY - scrollY) < 2 ? { hash, scrollY } : undefined;
    return this.#jump && this.#sections.find(({ link }) => link.hash === hash);
  }

  #inView(): Section | undefined {
    const { clientHeight, scrollHeight } = document.documentElement;
    const tops = this.#sections.map(({ heading }) => heading.getBoundingClientRect().top);
    return this.#sections[
      sectionInView(tops, clientHeight, scrollHeight - clientHeight - window.scrollY)
    ];
  }

  #highlight(current: Section | undefined): void {
    for (const { link } of this.#sections) {
      if (link !== current?.link) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'true');
        this.#keepInView(link);
      }
    }
  }

  #keepInView(link: HTMLAnchorElement): void {
    const list = this.getBoundingClientRect();
    const { top, bottom } = link.getBoundingClientRect();
    if (top < list.top || bottom > list.bottom) {
      this.scrollTop += top - list.top - this.clientHeight / 2;
    }
  }
}

customElements.define('field-guide-contents', FieldGuideContents);
