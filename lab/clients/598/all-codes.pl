# Provokes what AnyEvent::HTTP reports as 595 to 599, and prints the pseudo-headers.
use strict;
use warnings;
use AnyEvent::HTTP;

# The addresses of three servers: one that misbehaves by path, one whose certificate it signed
# itself, and one that accepts no connection.
my ($server, $self_signed, $full) = @ARGV;
my ($host, $port) = $server =~ m{//(.*):(\d+)};
my $plain = $server =~ s/^http:/https:/r;

# As if the module URI were not installed.
unshift @INC, sub { die "hidden\n" if $_[1] eq 'URI.pm' };

sub get {
    my ($cause, $url, @options) = @_;
    my $done = AE::cv;
    http_get $url, timeout => 1, @options, sub {
        my (undef, $headers) = @_;
        # A Reason can quote what the other side said, with its ends of lines.
        printf "%-33s %s %s\n", $cause, $headers->{Status}, $headers->{Reason} =~ s/[\r\n]+/ /gr;
        $done->send;
    };
    $done->recv;
}

get 'connection refused',           'http://127.0.0.1:1/';
get 'name does not resolve',        'http://no-such-host.invalid/';
get 'no connection in time',        $full;
get 'proxy closes at CONNECT',      'https://close.invalid/', proxy => [$host, $port];
get 'no header in time',            "$server/hang";
get 'closed without an answer',     "$server/close";
get 'https to a port without TLS',  "$plain/ok";
get 'certificate not trusted',      "$self_signed/ok", tls_ctx => 'high';
get 'body stalls',                  "$server/stall";
get 'body cut short',               "$server/truncate";
get 'chunk without a length',       "$server/badchunk";
get 'on_header returned 0',         "$server/ok", on_header => sub { 0 };
get 'on_body returned 0',           "$server/ok", on_body => sub { 0 };
get 'scheme is ftp',                'ftp://127.0.0.1/';
get 'URL without a host',           'http:///path';
get 'not HTTP',                     "$server/garbage";
get 'line that is no header',       "$server/badheader";
get 'proxy does not speak HTTP',    'https://garbage.invalid/', proxy => [$host, $port];
get 'relative redirect, no URI.pm', "$server/relative";
get 'first use of a connection',    "$server/once", recurse => 0;
get 'closed at its second use',     "$server/once", recurse => 0;
get 'redirect loop',                "$server/loop";
