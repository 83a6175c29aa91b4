package dev.holdup.analysis.gate.policy;

/** Where something stands in a file; the first line and column are 1. */
record Place(int line, int column) {}
