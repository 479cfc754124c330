# Fetches URLs with HTTP::Tiny and prints why each fails.
use strict;
use warnings;
use HTTP::Tiny;

for my $url (@ARGV) {
    my $res = HTTP::Tiny->new(timeout => 1)->get($url);
    print "$res->{status} $res->{reason}, $res->{content}";
}
