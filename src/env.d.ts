/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The article whose page is being rendered, for the components that authors use in MDX. */
    article?: import('./catalog/model.ts').Article;
    /** The same for a guide. */
    guide?: import('./catalog/model.ts').Guide;
  }
}
