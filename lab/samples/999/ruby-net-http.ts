import type { Recording } from '../../kit/recording.ts';
import { program } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const ruby = program('Ruby', 'ruby', ['ruby', '--version'], /^ruby ([\d.]+)/);

export default {
  title: 'Ruby’s `Net::HTTP` calls a 999 an unknown response, and `value` raises',
  software: [ruby],
  table: { id: 'clients', position: 20 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Ruby ${await ruby.version()} \`Net::HTTP\``,
      file: 'net_http.rb',
      command: ['ruby', 'net_http.rb'],
      checks: { class: 'name', 'is_a?(Net::HTTPSuccess)': 'success' },
      shows: /^class: Net::HTTPUnknownResponse$[^]*^value raises Net::HTTPError/m,
    });
  },
} satisfies Recording;
