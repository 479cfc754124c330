use strict;
use warnings;
use HTTP::Tiny;

my $response = HTTP::Tiny->new->get($ARGV[0]);
print "status: $response->{status} $response->{reason}\n";
print 'success: ', ($response->{success} ? 'true' : 'false'), "\n";
