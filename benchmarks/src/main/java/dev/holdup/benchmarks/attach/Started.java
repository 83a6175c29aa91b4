package dev.holdup.benchmarks.attach;

/** One start of a program, until it said that it is ready; its resident memory some seconds later. Units: s, MB. */
public record Started(
        String jdk, String program, With with, double readySeconds, double cpuSeconds, double residentMb) {}
