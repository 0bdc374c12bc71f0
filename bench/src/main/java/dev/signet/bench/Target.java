package dev.signet.bench;

import java.net.URI;
import java.nio.file.Path;

/// One kind of request at one server, and the processes whose work it is.
record Target(String name, URI url, Path script, CpuMeter server, CpuMeter database) {}
