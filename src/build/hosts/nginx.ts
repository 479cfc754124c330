import type { Alias } from '../../catalog/aliases.ts';
import {
  EVERYWHERE,
  MEDIA_TYPES,
  MEDIA_TYPES_OF_FILES,
  OTHERWISE,
  OVER_TLS,
  pathPattern,
  RULES,
} from './headers.ts';

/** What of an alias makes it a redirect. */
type Redirect = Pick<Alias, 'url' | 'target'>;

/**
 * The configuration of nginx: maps and a server, for an `include` in its `http`.
 *
 * An `add_header` in a location would drop all those of the server, so they stand in the server
 * alone, and maps tell their values; nginx sends no header whose value is empty.
 */
export function nginxConfiguration(aliases: readonly Redirect[]): string {
  return `# Generated from src/build/hosts and content/codes by “npm run generate”.
#
# For the http block of nginx, on Debian and Ubuntu a file of /etc/nginx/conf.d.
# brotli_static needs the package libnginx-mod-http-brotli-static; without it, remove that line.

${valueMaps().join('\n')}
# A proxy in front of nginx that ends TLS has to add this itself.
map $https $guide_strict_transport_security {
    default "";
    on ${quoted(Object.values(OVER_TLS).join())};
}
map $status $guide_allow {
    default "";
    405 "GET, HEAD";
}

server {
    # These two lines are yours. For TLS: “listen 443 ssl http2;”, with ssl_certificate and
    # ssl_certificate_key below it. Where sites share the port, add a server_name.
    listen 80;
    root /var/www/field-guide;

    server_tokens off;
    # Behind a proxy nginx would redirect to its own scheme and port.
    absolute_redirect off;

    types {
${Object.entries(MEDIA_TYPES)
  .map(([ending, type]) => `        ${quoted(type)} ${ending};`)
  .join('\n')}
    }
    default_type application/octet-stream;

    # The files beside the originals; nothing is compressed anew.
    brotli_static on;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    gzip off;

${headerLines().join('\n')}

    error_page 404 /404.html;

    if ($request_method !~ "^(?:GET|HEAD)$") {
        return 405;
    }
    # No address of the guide has a dot or a slash to hide.
    if ($request_uri ~* "^[^?]*%(?:2e|2f|5c)") {
        return 400;
    }

    location / {
        try_files $uri $uri.html =404;
    }
    location = / {
        try_files /index.html =404;
    }
    location = /404.html {
        internal;
    }
    location = /404 {
        return 404;
    }
${Object.entries(MEDIA_TYPES_OF_FILES)
  .map(
    ([path, type]) => `    location = ${path} {
        types {}
        default_type ${type};
    }`,
  )
  .join('\n')}

    # What hosts read, the compressed files under their own names, and hidden files.
    location ~ "^/_(?:headers|redirects)$|\\.(?:br|gz)$|/\\.(?!well-known/)" {
        return 404;
    }
    # A page has one address. The pattern admits only plain names: what is decoded here is sent back.
    location ~ "^/index(?:\\.html)?$" {
        return 301 /$is_args$args;
    }
    location ~ "^(?<guide_page>(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+)(?:\\.html|/)$" {
        return 301 $guide_page$is_args$args;
    }

    # Aliases.
${aliases.map(aliasLocation).join('\n')}
}
`;
}

function aliasLocation({ url, target }: Redirect): string {
  const [path = '', anchor] = target.split('#');
  const fragment = anchor === undefined ? '' : `#${anchor}`;
  return `    location = ${url} { return 301 ${path}$is_args$args${fragment}; }`;
}

/** Headers whose values depend on the address. */
function mappedHeaders(): string[] {
  return [
    ...new Set([OTHERWISE, ...RULES.map(({ headers }) => headers)].flatMap(Object.keys)),
  ].sort();
}

function valueMaps(): string[] {
  return mappedHeaders().map((name) => {
    const lines = RULES.flatMap(({ paths, headers }) => {
      const value = headers[name];
      return value === undefined
        ? []
        : paths.map((path) => `    ${quoted(`~${pathPattern(path)}`)} ${quoted(value)};`);
    });
    return [
      `map $uri ${variable(name)} {`,
      `    default ${quoted(OTHERWISE[name] ?? '')};`,
      ...lines,
      '}',
    ].join('\n');
  });
}

function headerLines(): string[] {
  const mapped = [...mappedHeaders(), ...Object.keys(OVER_TLS), 'Allow'];
  return [
    ...Object.entries(EVERYWHERE).map(([name, value]) => `${name} ${quoted(value)}`),
    ...mapped.map((name) => `${name} ${variable(name)}`),
  ].map((header) => `    add_header ${header} always;`);
}

function variable(header: string): string {
  return `$guide_${header.toLowerCase().replaceAll('-', '_')}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
