# Fetches a URL with HTTP::Tiny and prints what it returns.
use strict;
use warnings;
use HTTP::Tiny;

my ($url, %options) = @ARGV;
my $res = HTTP::Tiny->new(timeout => 1, %options)->get($url);
print "$res->{status} $res->{reason}\n";
print "success: '$res->{success}'\n";
print "content: $res->{content}";
