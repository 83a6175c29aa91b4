package dev.holdup.analysis.gate;

import dev.holdup.analysis.model.Observations;

/** One run of the program, by the name of its recording. */
public record Run(String name, Observations observed) {}
