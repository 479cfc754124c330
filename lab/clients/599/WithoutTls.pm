package WithoutTls;

# Hides the modules for TLS, as if they were not installed.
unshift @INC, sub { die "hidden\n" if $_[1] =~ m{^(?:IO/Socket/SSL|Net/SSLeay)\.pm$} };

1;
