# Fetches a URL with HTTP::Tiny and a callback that dies.
use strict;
use warnings;
use HTTP::Tiny;

my ($url) = @ARGV;
my $res = HTTP::Tiny->new->get($url, { data_callback => sub { die "disk full\n" } });
print "$res->{status} $res->{reason}\n";
print "success: '$res->{success}'\n";
print "content: $res->{content}";
