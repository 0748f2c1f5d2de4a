package io.suanpan.routing.service;

import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.model.RouteModel;

/** A plan with what it was made of. */
public record MadePlan(RouteModel model, Solution solution, RoutePlan plan) {}
