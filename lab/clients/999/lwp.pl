use strict;
use warnings;
use LWP::UserAgent;

my $response = LWP::UserAgent->new->get($ARGV[0]);
print 'status_line: ', $response->status_line, "\n";
print 'is_success: ', ($response->is_success ? 'true' : 'false'), "\n";
print 'is_error: ', ($response->is_error ? 'true' : 'false'), "\n";
my ($first) = split /\r?\n/, $response->decoded_content;
print "content begins: $first\n";
