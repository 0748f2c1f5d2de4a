package io.suanpan.routing.format;

/** Where a location is: on a plane, or longitude and latitude in degrees. */
public record Point(double x, double y) {}
