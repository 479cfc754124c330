# Trusts a server only if its certificate is the pinned one, as Proxmox VE does between its nodes.
use strict;
use warnings;
use AnyEvent::HTTP;
use AnyEvent::TLS;
use Net::SSLeay;

my ($url, @files) = @ARGV;

for my $file (@files) {
    my ($pinned) = `openssl x509 -in $file -noout -fingerprint -sha256` =~ /=(.*)/;
    my $tls = AnyEvent::TLS->new(
        method    => 'any',
        verify    => 1,
        ca_path   => '/usr/lib/ssl/certs',
        verify_cb => sub {
            my ($depth, $cert) = @_[3, 6];
            return 1 if $depth != 0;
            return Net::SSLeay::X509_get_fingerprint($cert, 'sha256') eq $pinned ? 1 : 0;
        },
    );
    my $done = AE::cv;
    http_get $url, timeout => 5, tls_ctx => $tls, sub {
        my (undef, $headers) = @_;
        print "$file pinned: $headers->{Status} $headers->{Reason}\n";
        $done->send;
    };
    $done->recv;
}
