package io.suanpan.routing.service;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small day of a shop, for getting warm. */
public final class SampleRequest {
    private static final int STOPS = 40;

    private SampleRequest() {}

    /** Forty stops around a depot, two vans, windows in the morning and in the afternoon. */
    public static byte[] json() {
        String stops =
                IntStream.range(0, STOPS)
                        .mapToObj(SampleRequest::stop)
                        .collect(Collectors.joining(","));
        return """
        {"depots":[{"id":"depot","latitude":51.5,"longitude":0}],
         "vehicles":[{"id":"van","count":2,"capacity":{"parcels":30},"shift":{"from":"08:00","to":"18:00"}}],
         "stops":[%s],"seed":1,"iterations":2000}\
        """
                .formatted(stops)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String stop(int number) {
        boolean early = number % 2 == 0;
        return """
        {"id":"%d","latitude":%s,"longitude":%s,"serviceSeconds":180,"delivery":{"parcels":1},
         "windows":[{"from":"%s","to":"%s"}]}\
        """
                .formatted(
                        number,
                        51.4 + 0.005 * (number * 7 % STOPS),
                        -0.1 + 0.005 * (number * 11 % STOPS),
                        early ? "08:00" : "12:00",
                        early ? "13:00" : "18:00");
    }
}
