use strict;
use warnings;
use LWP::UserAgent;

my $response = LWP::UserAgent->new->get(shift);
print $response->is_success ? 'success: ' : 'error: ', $response->status_line, "\n";
