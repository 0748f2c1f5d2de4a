package io.suanpan.routing.format;

import io.suanpan.routing.problem.Solution;
import java.util.OptionalDouble;

/**
 * A solution read from a file.
 *
 * @param cost as the file states it, in whatever unit it does
 */
public record StatedSolution(Solution solution, OptionalDouble cost) {}
