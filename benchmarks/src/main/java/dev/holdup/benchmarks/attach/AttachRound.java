package dev.holdup.benchmarks.attach;

import java.util.List;

/** All that one round measured, each program with the agent and without in random order. */
public record AttachRound(List<Started> starts, List<Attached> attaches) {}
