package dev.holdup.analysis.render.dashboard;

import java.util.List;

/** One line of the timeline; only rows that hold something. */
record Lane(String name, String kind, List<Row> rows) {}
