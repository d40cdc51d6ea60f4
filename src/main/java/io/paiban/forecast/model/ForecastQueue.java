package io.paiban.forecast.model;

/**
 * One queue's part of a stored forecast.
 *
 * @param queue the queue's code
 * @param values mean and bands by interval
 * @param handleSeconds expected mean handle time in seconds
 * @param accuracy the method's backtest on this queue
 * @param reference the seasonal naive's backtest on this queue
 */
public record ForecastQueue(
        String queue, QueueForecast values, double handleSeconds, Accuracy accuracy, Accuracy reference) {}
