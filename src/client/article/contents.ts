import { sectionInView } from './section-in-view.ts';

/** `<field-guide-contents>`: marks the link to the section that is being read, and keeps it in sight. */
export class FieldGuideContents extends HTMLElement {
  #sections: { link: HTMLAnchorElement; heading: Element }[] = [];
  #frame = 0;

  connectedCallback(): void {
    this.#sections = [...this.querySelectorAll('a')].flatMap((link) => {
      const heading = document.getElementById(link.hash.slice(1));
      return heading ? [{ link, heading }] : [];
    });
    for (const event of ['scroll', 'resize']) {
      window.addEventListener(event, () => this.#schedule(), { passive: true });
    }
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#mark();
    });
  }

  #mark(): void {
    const { clientHeight, scrollHeight } = document.documentElement;
    const current = sectionInView(
      this.#sections.map(({ heading }) => heading.getBoundingClientRect().top),
      clientHeight,
      window.scrollY + clientHeight >= scrollHeight - 1,
    );
    for (const [i, { link }] of this.#sections.entries()) {
      if (i !== current) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'true');
        this.#keepInSight(link);
      }
    }
  }

  #keepInSight(link: HTMLAnchorElement): void {
    const top = link.offsetTop;
    const bottom = top + link.offsetHeight;
    if (top < this.scrollTop || bottom > this.scrollTop + this.clientHeight) {
      this.scrollTop = top - this.clientHeight / 2;
    }
  }
}

customElements.define('field-guide-contents', FieldGuideContents);
