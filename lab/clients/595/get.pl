# Requests each URL with a timeout of 1 s, and prints what AnyEvent::HTTP reports.
use strict;
use warnings;
use AnyEvent::HTTP;

for my $url (@ARGV) {
    my $done = AE::cv;
    http_get $url, timeout => 1, tls_ctx => 'high', sub {
        my ($body, $headers) = @_;
        print "$url\n";
        for my $name (qw(Status Reason OrigStatus OrigReason content-length)) {
            print "  $name: $headers->{$name}\n" if defined $headers->{$name};
        }
        print '  body: ', (defined $body ? length($body) . ' bytes' : 'none'), "\n";
        $done->send;
    };
    $done->recv;
}
