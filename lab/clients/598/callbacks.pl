# Asks a server with callbacks that cancel, and without; prints the pseudo-headers.
use strict;
use warnings;
use AnyEvent::HTTP;

my ($server) = @ARGV;
my $verbose = 0;

sub get {
    my ($what, $url, @options) = @_;
    my $done = AE::cv;
    http_get $url, timeout => 1, @options, sub {
        my (undef, $headers) = @_;
        my @seen = map { "$_=$headers->{$_}" } grep { defined $headers->{$_} } qw(Status Reason OrigStatus);
        printf "%-30s %s\n", $what, "@seen";
        $done->send;
    };
    $done->recv;
}

get 'on_header wants text/html', "$server/ok", on_header => sub { $_[0]{'content-type'} =~ /html/ };
get 'on_header ends in "if"', "$server/ok", on_header => sub { print 'got headers' if $verbose };
get 'on_body returns 0', "$server/ok", on_body => sub { 0 };
get 'on_body has a bare return', "$server/ok", on_body => sub { return };
get 'no header in time', "$server/hang";
get 'body stalls', "$server/stall";
get 'refused', 'http://127.0.0.1:1/';
get 'server sent 598 itself', "$server/598";
