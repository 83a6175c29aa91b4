package dev.holdup.benchmarks.accuracy;

import java.util.List;

/** What was true of a program that has ended, and what it said. */
record Played(List<Truth> truths, List<String> said) {}
