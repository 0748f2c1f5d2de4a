package io.suanpan.forecasting.stock.plan;

/**
 * @param probability that free stock and arrivals do not serve all demand within the days, without
 *     a new order
 */
public record StockOutRisk(int withinDays, double probability) {}
