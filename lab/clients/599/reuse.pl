# Uses a kept-alive connection a second time, without and with permission for another attempt.
use strict;
use warnings;
use AnyEvent::HTTP;

my ($url) = @ARGV;
for my $recurse (0, 1) {
    for my $request (1, 2) {
        my $done = AE::cv;
        http_get $url, timeout => 1, recurse => $recurse, sub {
            my (undef, $headers) = @_;
            print "recurse=$recurse request $request: Status=$headers->{Status} Reason=$headers->{Reason}\n";
            $done->send;
        };
        $done->recv;
    }
}
