package org.dateline.snapshot;

import java.awt.Color;
import java.awt.geom.Path2D;

/// One line of a legend.
///
/// @param sign in a box from -10 to 10, y downwards
/// @param count as written for people; empty where nothing is counted
record LegendRow(Path2D sign, Color colour, String label, String count) {}
